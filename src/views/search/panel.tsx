import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { AutocodeButton } from '../autocode/button';
import { Hits, hitId, type HitDetails, type HitShown } from '../hits';
import { Keys } from '../keys';
import type { PassageTexts } from '../passage-text';
import { QuestionField } from '../question-field';
import { findInData, type Found } from './find';

interface SearchPanelProps {
  readonly study: Study;
  readonly texts: PassageTexts;
  /** The element that names the line the words are typed in. */
  readonly nameId: string;
  readonly onJump: (hit: HitShown) => void;
  readonly onAutocode: (phrase: string) => void;
}

const pauseMs = 120;
/** Fewer letters would list the whole corpus. */
const lettersLeast = 2;
const noHits: readonly HitShown[] = [];

/** Words looked for in all data, as people read them: no marker stands between them. */
export function SearchPanel({ study, texts, nameId, onJump, onAutocode }: SearchPanelProps): VNode {
  const input = useRef<HTMLInputElement>(null);
  const [phrase, setPhrase] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [active, setActive] = useState(0);
  const asks = phrase.trim().length >= lettersLeast;

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    setActive(0);
    if (!asks) {
      setFound(null);
      return undefined;
    }
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      void findInData(study, texts, phrase, stop.signal, setFound);
    }, pauseMs);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [phrase]);

  const hits = found?.hits ?? noHits;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const hit = hits[active];
    if (event.isComposing) return;
    if (step !== undefined) setActive(Math.max(0, Math.min(hits.length - 1, active + step)));
    else if (event.key === 'Enter' && hit) onJump(hit);
    else return;
    event.preventDefault();
  };

  return (
    <div class="emic-query">
      <QuestionField
        input={input}
        nameId={nameId}
        saysId="emic-search-says"
        listId="emic-hits"
        text={phrase}
        placeholder={ui.search.placeholder}
        enterKey="search"
        expanded={hits.length > 0}
        activeId={hits.length > 0 ? hitId(active) : undefined}
        onText={setPhrase}
        onKey={onKey}
      />
      <div class="emic-query-says" id="emic-search-says" role="status" dir="auto">
        {found === null ? (
          <span>{ui.search.how}</span>
        ) : (
          <strong>
            {found.hits.length === 0
              ? found.done
                ? ui.search.nothing(phrase.trim())
                : ui.search.looking
              : ui.search.found(found.hits.length, found.documents, found.cut)}
          </strong>
        )}
      </div>
      {hits.length > 0 && <AutocodeButton onClick={() => onAutocode(phrase.trim())} />}
      {hits.length > 0 && (
        <Hits
          study={study}
          texts={texts}
          hits={hits}
          detailsOf={detailsOf}
          active={active}
          label={ui.search.hits}
          question={phrase}
          onOpen={(index) => {
            const hit = hits[index];
            if (hit) onJump(hit);
          }}
        />
      )}
      <Keys keys={ui.search.keys} />
    </div>
  );
}

/** Who says it, and how it is coded already. */
function detailsOf({ document, from, to }: HitShown): HitDetails {
  const touching = document.codings.filter((coding) => coding.from < to && coding.to > from);
  return {
    speakers: document.speakersIn(from, to),
    themes: [...new Set(touching.flatMap(({ themes }) => themes))],
  };
}
