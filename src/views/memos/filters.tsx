import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { allMemos, type MemoFilter } from '../../core/memos/filter';
import type { MemoEntry, MemoKind } from '../../core/memos/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { nameOf } from '../status/own-status';

interface FiltersProps {
  readonly study: Study;
  /** The memos there are, of which one may be after some. */
  readonly memos: readonly MemoEntry[];
  readonly filter: MemoFilter;
  readonly onFilter: (filter: MemoFilter) => void;
}

/** What else than words memos are filtered by, folded away until wanted. */
export function MemoFilters({ study, memos, filter, onFilter }: FiltersProps): VNode {
  const known = useMemo(() => valuesOf(memos), [memos]);
  const set = (part: Partial<MemoFilter>): void => onFilter({ ...filter, ...part });
  const on = [filter.kind, filter.author, filter.theme, filter.document, filter.since, filter.until].filter((part) => part !== null).length;
  return (
    <details class="emic-memo-filters">
      <summary>{on === 0 ? ui.memos.filters : ui.memos.filtersOn(on)}</summary>
      <div class="emic-memo-fields">
        <Choice
          label={ui.memos.kind}
          any={ui.memos.anyKind}
          value={filter.kind}
          options={(Object.keys(ui.memos.kinds) as MemoKind[]).map((kind) => [kind, ui.memos.kinds[kind]] as const)}
          onChoose={(kind) => set({ kind: kind as MemoKind | null })}
        />
        <Choice
          label={ui.memos.author}
          any={ui.memos.anyAuthor}
          value={filter.author}
          options={known.authors.map((author) => [author, author] as const)}
          onChoose={(author) => set({ author })}
        />
        <Choice
          label={ui.memos.theme}
          any={ui.memos.anyTheme}
          value={filter.theme}
          options={known.themes.map((theme) => [theme, theme.includes('/') ? theme : study.look(theme).title] as const)}
          onChoose={(theme) => set({ theme })}
        />
        <Choice
          label={ui.memos.document}
          any={ui.memos.anyDocument}
          value={filter.document}
          options={known.documents.map((path) => [path, nameOf(path)] as const)}
          onChoose={(document) => set({ document })}
        />
        <Day label={ui.memos.since} value={filter.since} onChoose={(since) => set({ since })} />
        <Day label={ui.memos.until} value={filter.until} onChoose={(until) => set({ until })} />
        {on > 0 && (
          <button type="button" class="emic-memo-clear" onClick={() => onFilter({ ...allMemos, text: filter.text })}>
            {ui.memos.clear}
          </button>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ label, any, value, options, onChoose }: ChoiceProps): VNode {
  return (
    <label class="emic-memo-field">
      <span>{label}</span>
      <select class="dropdown" value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{any}</option>
        {options.map(([each, shown]) => (
          <option key={each} value={each}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ label, value, onChoose }: { label: string; value: string | null; onChoose: (value: string | null) => void }): VNode {
  return (
    <label class="emic-memo-field">
      <span>{label}</span>
      <input type="date" value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)} />
    </label>
  );
}

/** The authors, themes (with those above them) and documents of memos, each once, in order. */
function valuesOf(memos: readonly MemoEntry[]): { authors: string[]; themes: string[]; documents: string[] } {
  const authors = new Set<string>();
  const themes = new Set<string>();
  const documents = new Set<string>();
  for (const memo of memos) {
    if (memo.author !== null) authors.add(memo.author);
    for (const theme of memo.themes) for (let to = theme.length; to > 0; to = theme.lastIndexOf('/', to - 1)) themes.add(theme.slice(0, to));
    for (const path of memo.documents) documents.add(path);
  }
  return { authors: [...authors].sort(), themes: [...themes].sort(), documents: [...documents].sort() };
}
