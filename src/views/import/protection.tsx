import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { nameWithPseudonyms } from '../../core/exchange/import/protect';
import { ui } from '../../i18n/ui';
import { notePath } from './key';
import type { ImportModel } from './model';

/** So many are shown of each kind; nobody reads more. */
const mostShown = 60;

/** What may give people away in the files. */
export function Personal({ model }: { model: ImportModel }): VNode | null {
  const personal = model.entries.value.flatMap((entry) => entry.personal);
  if (personal.length === 0) return null;
  return (
    <details>
      <summary>{ui.importing.personal(personal.length)}</summary>
      <p>{ui.importing.personalHint}</p>
      {(['email', 'phone', 'handle', 'link'] as const).map((kind) => {
        const of = [...new Set(personal.filter((item) => item.kind === kind).map(({ text }) => text))];
        if (of.length === 0) return null;
        return (
          <div key={kind}>
            <strong>{ui.importing.kinds[kind]}</strong>
            <ul>
              {of.slice(0, mostShown).map((text) => (
                <li key={text} dir="auto">{text}</li>
              ))}
              {of.length > mostShown ? <li>{ui.importing.more(of.length - mostShown)}</li> : null}
            </ul>
          </div>
        );
      })}
    </details>
  );
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
      <summary>{ui.importing.pseudonyms}</summary>
      <p>{ui.importing.pseudonymsHint}</p>
      {people.value.slice(0, mostShown).map((name) => (
        <label key={name} class="emic-import-field">
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
      ))}
      {people.value.length > mostShown ? <p>{ui.importing.more(people.value.length - mostShown)}</p> : null}
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
      <p id={id} class="emic-import-facts">{ui.importing.keySecret}</p>
      {otherNames.value > 0 ? <p class="emic-import-facts">{ui.importing.keyOthers(otherNames.value)}</p> : null}
      {isAmongData ? <p class="emic-warning" role="status">{ui.importing.keyAmongData(beside)}</p> : null}
      {names.length > 0 ? <p class="emic-import-facts" dir="auto">{ui.importing.noteNames(names)}</p> : null}
    </details>
  );
}

/** A family name in the name of a file shows here, while the speaker goes by the first name. */
function namesOfNotes({ entries, key }: ImportModel): string[] {
  const titles = entries.value.flatMap(({ file }) => file?.documents.map(({ title }) => title) ?? []);
  return [...new Set(titles.slice(0, mostShown).map((title) => nameWithPseudonyms(title, key.value)))];
}
