import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { complete } from '../../core/query/complete';
import { isQueryError, parseQuery } from '../../core/query/parse';
import type { Hit } from '../../core/query/types';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { AutocodeButton } from '../autocode/button';
import { Hits, hitId, type HitDetails } from '../hits';
import { Keys } from '../keys';
import type { PassageTexts } from '../passage-text';
import { QuestionField } from '../question-field';
import { openAsker, type Reply } from './ask';
import { Completions, completionId } from './completions';
import { examplesOf } from './examples';

interface QueryPanelProps {
  readonly study: Study;
  readonly texts: PassageTexts;
  readonly initial: string;
  /** The element that names the line the query is typed in. */
  readonly nameId: string;
  readonly onJump: (hit: Hit) => void;
  readonly onAutocode: (hits: readonly Hit[]) => void;
  /** Told when the list of completions opens or closes: Escape then closes the list alone. */
  readonly onPopup: (close: (() => void) | null) => void;
}

interface Popup {
  readonly from: number;
  readonly to: number;
  readonly options: readonly string[];
  readonly chosen: number;
}

/** A pause in typing of this length asks the query. */
const pauseMs = 70;
const nothing: Reply = { kind: 'nothing' };
const noHits: readonly Hit[] = [];

/** A query and its answer, which follows while one types. */
export function QueryPanel({ study, texts, initial, nameId, onJump, onAutocode, onPopup }: QueryPanelProps): VNode {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [caret, setCaret] = useState<number | null>(initial.length);
  const [reply, setReply] = useState<Reply>(nothing);
  const [active, setActive] = useState(0);
  const [popup, setPopup] = useState<Popup | null>(null);
  const [revision, setRevision] = useState(0);
  const asker = useMemo(() => openAsker(study, texts), []);
  const examples = useMemo(() => examplesOf(study), [revision]);

  useEffect(() => study.onChange(() => setRevision((n) => n + 1)), []);
  useEffect(() => {
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      void asker.ask(text, stop.signal).then((came) => {
        if (came && !stop.signal.aborted) setReply(came);
      });
    }, pauseMs);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [text, revision]);
  useEffect(() => setActive(0), [text]);
  useEffect(() => onPopup(popup === null ? null : () => setPopup(null)), [popup === null]);
  // A caret that we put somewhere ourselves is set once the new text stands in the field.
  useLayoutEffect(() => {
    if (caret === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(caret, caret);
    setCaret(null);
  }, [caret]);

  const hits = reply.kind === 'answer' ? reply.answer.hits : noHits;
  const wrong = reply.kind === 'error' && text.trim() !== '' ? reply.error : null;

  const suggest = (typed: string, at: number, asked = false): void => {
    const { from, to, options } = complete(typed, at, { corpus: study.seen, codebook: study.codebook });
    const part = typed.slice(from, at).trim();
    const isDone = options.length === 0 || options[0]?.toLowerCase() === part.toLowerCase();
    // What joins two themes is not pressed upon a query that can be answered as it stands.
    const isWanted = part !== '' || isQueryError(parseQuery(typed)) || asked;
    setPopup(isDone || !isWanted ? null : { from, to, options, chosen: -1 });
  };
  const take = (index: number): void => {
    const option = popup?.options[index];
    if (!popup || option === undefined) return;
    const behind = text.slice(popup.to);
    const space = option.endsWith(' ') || behind.startsWith(' ') ? '' : ' ';
    setText(text.slice(0, popup.from) + option + space + behind);
    setCaret(popup.from + option.length + 1);
    setPopup(null);
  };
  const open = (index: number): void => {
    const hit = hits[index];
    if (hit) onJump(hit);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      if (popup && Math.abs(step) === 1) {
        const count = popup.options.length;
        setPopup({ ...popup, chosen: popup.chosen < 0 && step < 0 ? count - 1 : (popup.chosen + step + count) % count });
      } else setActive(Math.max(0, Math.min(hits.length - 1, active + step)));
    } else if (event.key === 'Tab' && popup && !event.shiftKey) take(Math.max(0, popup.chosen));
    else if (event.key === 'Enter') {
      if (popup && popup.chosen >= 0) take(popup.chosen);
      else open(active);
    } else if (event.key === ' ' && event.ctrlKey) suggest(text, input.current?.selectionStart ?? text.length, true);
    else return;
    event.preventDefault();
  };

  return (
    <div class="emic-query">
      <div class="emic-query-top">
        <QuestionField
          input={input}
          nameId={nameId}
          saysId="emic-query-says"
          listId={popup === null ? 'emic-hits' : 'emic-completions'}
          enterKey="go"
          text={text}
          placeholder={examples[1]?.query ?? ui.query.placeholder}
          wrong={wrong}
          expanded={popup !== null}
          activeId={popup && popup.chosen >= 0 ? completionId(popup.chosen) : hits.length > 0 ? hitId(active) : undefined}
          onText={(typed, at) => {
            setText(typed);
            suggest(typed, at);
          }}
          onKey={onKey}
          onLeave={() => setPopup(null)}
        />
        {popup && <Completions study={study} options={popup.options} chosen={popup.chosen} onTake={take} />}
      </div>
      <div class="emic-query-says" id="emic-query-says" role="status" dir="auto">
        <Says reply={reply} typed={text} study={study} />
      </div>
      {hits.length > 0 && <AutocodeButton onClick={() => onAutocode(hits)} />}
      {hits.length > 0 ? (
        <Hits study={study} texts={texts} hits={hits} detailsOf={detailsOf} active={active} label={ui.query.hits} question={text} onOpen={open} />
      ) : (
        text.trim() === '' && (
          <div class="emic-examples">
            {examples.map(({ query, says }) => (
              <button
                type="button"
                key={query}
                class="emic-example"
                onClick={() => {
                  setText(query);
                  setCaret(query.length);
                }}
              >
                <code dir="auto">{query}</code>
                <span>{says}</span>
              </button>
            ))}
          </div>
        )
      )}
      <Keys keys={ui.query.keys} />
    </div>
  );
}

/** What is said of the query: how it was understood, how much was found, or what is wrong. */
function Says({ reply, typed, study }: { reply: Reply; typed: string; study: Study }): VNode | null {
  if (reply.kind === 'nothing') return <span>{study.seen.themes().length === 0 ? ui.query.noThemes : ui.query.how}</span>;
  if (reply.kind === 'error') {
    const { from, said, expected } = reply.error;
    // A query that only wants going on with is not wrong yet.
    const isUnfinished = from >= typed.trimEnd().length;
    return (
      <>
        <span class={isUnfinished ? '' : 'emic-error'}>{spoken(said)}</span>
        {expected.length > 0 && <span class="emic-field-hint">{ui.query.expected(expected)}</span>}
      </>
    );
  }
  const { answer, explanation } = reply;
  return (
    <>
      <strong>
        {answer.hits.length === 0 ? ui.query.noHits : ui.query.found(answer.hits.length, answer.documents, answer.cut)}
      </strong>
      {answer.hits.length === 0 && answer.near !== null && <span class="emic-near">{spoken(answer.near)}</span>}
      <span class="emic-explanation">{spoken(explanation)}</span>
      {!study.ready && <span class="emic-field-hint">{ui.query.stillReading}</span>}
    </>
  );
}

/** Who speaks in the hit itself, and what it is coded with. */
function detailsOf({ document, from, to, codings }: Hit): HitDetails {
  return { speakers: document.speakersIn(from, to), themes: [...new Set(codings.flatMap(({ themes }) => themes))] };
}
