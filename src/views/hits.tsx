import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Document } from '../core/corpus/types';
import type { Study } from '../vault/types';
import { Icon } from './icon';
import { Stretch, ThemeName } from './passage';
import type { PassageTexts } from './passage-text';
import { useSpokenName } from './spoken-name';
import { VirtualList } from './virtual-list';

/** A stretch of a note that answers a question. */
export interface HitShown {
  readonly document: Document;
  readonly from: number;
  readonly to: number;
}

/** What stands beside a hit in the list. */
export interface HitDetails {
  readonly speakers: readonly string[];
  readonly themes: readonly string[];
}

interface HitsProps<T extends HitShown> {
  readonly study: Study;
  readonly texts: PassageTexts;
  readonly hits: readonly T[];
  /** Asked for hits in sight only. */
  readonly detailsOf: (hit: T) => HitDetails;
  /** Index of the hit that Enter opens. */
  readonly active: number;
  readonly label: string;
  /** What was asked: another question begins at the top. */
  readonly question: string;
  readonly onOpen: (index: number) => void;
}

/** Hits under the names of their documents; the keys are handled where the question is typed. */
export function Hits<T extends HitShown>(props: HitsProps<T>): VNode {
  const { study, texts, hits, detailsOf, active, label, question, onOpen } = props;
  const { rows, places } = useMemo(() => rowsOf(hits), [hits]);
  const [nameId, name] = useSpokenName(label);
  return (
    <div class="emic-hits" role="listbox" id="emic-hits" aria-labelledby={nameId}>
      {name}
      <VirtualList
        key={question}
        rows={rows}
        keyOf={(row) => row.key}
        estimate={(row) => (row.kind === 'document' ? 32 : 90)}
        active={places[active] ?? -1}
        render={(row) =>
          row.kind === 'document' ? (
            <div class="emic-document-row" role="presentation">
              <Icon name="lucide-file-text" />
              <span class="emic-document-name" dir="auto">
                {row.document.name}
              </span>
              <span class="emic-byline">{[row.document.type, row.document.date].filter((part) => part !== null).join(', ')}</span>
            </div>
          ) : (
            <div
              id={hitId(row.index)}
              role="option"
              aria-selected={row.index === active}
              class={`emic-hit ${row.index === active ? 'is-at' : ''}`}
              onClick={() => onOpen(row.index)}
            >
              <HitBody study={study} texts={texts} hit={row.hit} details={detailsOf(row.hit)} />
            </div>
          )
        }
      />
    </div>
  );
}

interface HitBodyProps {
  readonly study: Study;
  readonly texts: PassageTexts;
  readonly hit: HitShown;
  readonly details: HitDetails;
}

function HitBody({ study, texts, hit, details }: HitBodyProps): VNode {
  const { speakers, themes } = details;
  const color = themes[0] === undefined ? 'var(--text-faint)' : study.look(themes[0]).color;
  return (
    <>
      {speakers.length > 0 && (
        <div class="emic-speaker" dir="auto">
          {speakers.join(', ')}
        </div>
      )}
      <Stretch texts={texts} document={hit.document} from={hit.from} to={hit.to} color={color} isOption />
      {themes.length > 0 && (
        <div class="emic-passage-foot">
          {themes.map((theme) => (
            <ThemeName key={theme} study={study} theme={theme} />
          ))}
        </div>
      )}
    </>
  );
}

/** The id in the page of a hit's row, for `aria-activedescendant`. */
export function hitId(index: number): string {
  return `emic-hit-${index}`;
}

type Row<T> =
  | { readonly kind: 'document'; readonly key: string; readonly document: Document }
  | { readonly kind: 'hit'; readonly key: string; readonly index: number; readonly hit: T };

/** The rows, and for each hit which row it is. */
function rowsOf<T extends HitShown>(hits: readonly T[]): { rows: Row<T>[]; places: number[] } {
  const rows: Row<T>[] = [];
  const places: number[] = [];
  hits.forEach((hit, index) => {
    const { document } = hit;
    if (hits[index - 1]?.document !== document) rows.push({ kind: 'document', key: document.path, document });
    places.push(rows.push({ kind: 'hit', key: `${index}:${document.path}`, index, hit }) - 1);
  });
  return { rows, places };
}
