import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { PersonalKind } from '../../core/exchange/import/people/personal';
import { nameWithPseudonyms } from '../../core/exchange/import/people/protect';
import { ui } from '../../i18n/ui';
import { VirtualList } from '../virtual-list';
import type { ImportEntry } from './entry';
import { notePath } from './key';
import type { ImportModel } from './model';

/** So many are shown of each kind; nobody reads more. */
const mostShown = 60;

/** What may give people away in the files that are to be imported. */
export function Personal({ model }: { model: ImportModel }): VNode | null {
  const entries = model.entries.value;
  const personal = useMemo(() => byKind(entries), [entries]);
  const count = personal.reduce((sum, { texts }) => sum + texts.length, 0);
  if (count === 0) return null;
  return (
    <details>
      <summary>{ui.importing.personal(count)}</summary>
      <p>{ui.importing.personalHint}</p>
      {personal.map(({ kind, texts }) => (
        <div key={kind}>
          <strong>{ui.importing.kinds[kind]}</strong>
          <ul>
            {texts.slice(0, mostShown).map((text) => (
              <li key={text} dir="auto">{text}</li>
            ))}
            {texts.length > mostShown ? <li>{ui.importing.more(texts.length - mostShown)}</li> : null}
          </ul>
        </div>
      ))}
    </details>
  );
}

const kinds: readonly PersonalKind[] = ['email', 'phone', 'handle', 'link'];

/** Each once, also where several files hold it. */
function byKind(entries: readonly ImportEntry[]): { kind: PersonalKind; texts: readonly string[] }[] {
  const found = new Map(kinds.map((kind) => [kind, new Set<string>()]));
  for (const { personal, wanted } of entries) if (wanted) for (const { kind, text } of personal) found.get(kind)?.add(text);
  return [...found].map(([kind, texts]) => ({ kind, texts: [...texts] })).filter(({ texts }) => texts.length > 0);
}

/** Who is to be called otherwise, where it is kept who is who, and what the notes will be called then. */
export function Pseudonyms({ model }: { model: ImportModel }): VNode | null {
  const { people, pseudonyms, key, clashes, keyPath, folder, otherNames } = model;
  const id = useId();
  // Pseudonyms that come of an earlier key are seen.
  const [isOpen] = useState(key.value.size > 0);
  if (people.value.length === 0) return null;
  const beside = folder.value.trim();
  const isAmongData = beside !== '' && notePath(keyPath.value).startsWith(`${beside}/`);
  const names = key.value.size === 0 ? [] : namesOfNotes(model);
  return (
    <details open={isOpen}>
      <summary id="emic-import-pseudonyms">{ui.importing.pseudonyms}</summary>
      <p>{ui.importing.pseudonymsHint}</p>
      <VirtualList
        class="emic-import-pseudonyms"
        rows={people.value}
        keyOf={(name) => name}
        estimate={() => 38}
        active={-1}
        frame={{ role: 'group', 'aria-labelledby': 'emic-import-pseudonyms', tabIndex: 0 }}
        render={(name) => (
          <label class="emic-import-field">
            <span dir="auto">{name}</span>
            <input
              type="text"
              dir="auto"
              aria-label={ui.importing.pseudonymOf(name)}
              value={pseudonyms.value.get(name) ?? ''}
              onInput={({ currentTarget: { value } }) => {
                pseudonyms.value = new Map([...pseudonyms.value, [name, value]]);
              }}
            />
          </label>
        )}
      />
      {clashes.value.map(({ pseudonym, names: of, kind }) => (
        <p key={pseudonym} class="emic-warning" role="status">
          {kind === 'is a name' ? ui.importing.pseudonymIsName(pseudonym) : ui.importing.pseudonymShared(pseudonym, of)}
        </p>
      ))}
      <label class="emic-import-field">
        <span>{ui.importing.keyNote}</span>
        <input
          type="text"
          dir="auto"
          aria-describedby={id}
          value={keyPath.value}
          onInput={({ currentTarget: { value } }) => (keyPath.value = value)}
          onChange={({ currentTarget: { value } }) => void model.useKey(value)}
        />
      </label>
      <p id={id} class="emic-file-facts">{ui.importing.keySecret}</p>
      {otherNames.value > 0 ? <p class="emic-file-facts">{ui.importing.keyOthers(otherNames.value)}</p> : null}
      {isAmongData ? <p class="emic-warning" role="status">{ui.importing.keyAmongData(beside)}</p> : null}
      {names.length > 0 ? <p class="emic-file-facts" dir="auto">{ui.importing.noteNames(names)}</p> : null}
    </details>
  );
}

/** A family name in the name of a file shows here, while the speaker goes by the first name. */
function namesOfNotes({ entries, key }: ImportModel): string[] {
  const titles = entries.value.flatMap(({ file, wanted }) => (wanted ? (file?.documents.map(({ title }) => title) ?? []) : []));
  return [...new Set(titles.slice(0, mostShown).map((title) => nameWithPseudonyms(title, key.value)))];
}
