import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { tellFailure } from '../failure';
import { useSpokenName } from '../spoken-name';
import { saidOf, usualChoice, type RowChoice, type Said } from './choice';
import { readSpeaking, type Speaking } from './read';
import { SpeakerItem } from './row';

interface SpeakersPanelProps {
  readonly study: Study;
  readonly paths: readonly string[];
  readonly onSettled: (said: Said) => void;
  readonly onCancel: () => void;
}

/** More rows than a person goes through at once. */
const shownFirst = 50;

/** Everybody who speaks, and what a person says of them; nothing is changed here. */
export function SpeakersPanel({ study, paths, onSettled, onCancel }: SpeakersPanelProps): VNode {
  const panel = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState(0);
  const [speaking, setSpeaking] = useState<Speaking | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, RowChoice>>(new Map());
  const [shown, setShown] = useState(shownFirst);
  const [told, setTold] = useState('');
  const [nameId, name] = useSpokenName(ui.speakers.list);

  useEffect(() => {
    const stop = new AbortController();
    readSpeaking(study, paths, stop.signal, setDone)
      .then((read) => {
        if (!stop.signal.aborted) setSpeaking(read);
      })
      .catch((error: unknown) => {
        tellFailure(error);
        onCancel();
      });
    return () => stop.abort();
  }, [paths]);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, button')?.focus(), [speaking]);
  const elsewhere = useMemo(() => labelsElsewhere(study, paths), [paths]);

  if (speaking === null) return <p role="status">{ui.speakers.reading(done, paths.length)}</p>;
  const unread = speaking.unread.map(({ path, why }) => (
    <p key={path} class="emic-warning" dir="auto">
      {ui.speakers.unread(path, why)}
    </p>
  ));
  if (speaking.rows.length === 0) return <>{unread.length > 0 ? unread : <p>{ui.speakers.nobody}</p>}</>;

  const choiceOf = (row: Speaking['rows'][number]): RowChoice => choices.get(row.speaker) ?? usualChoice(row, elsewhere.has(row.speaker));
  const run = (): void => {
    const said = saidOf(speaking, choices);
    if (said.wants) setTold(said.wants.what === 'name' ? ui.speakers.needsName(said.wants.speaker) : ui.speakers.needsSpeaker(said.wants.speaker));
    else if (said.labels.length === 0) setTold(ui.speakers.nothing);
    else onSettled(said);
  };
  const names = speaking.rows.map(({ speaker }) => speaker);
  return (
    <div class="emic-speakers" ref={panel}>
      <p class="emic-muted">{ui.speakers.about}</p>
      {unread}
      <datalist id="emic-speaker-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {name}
      <ul class="emic-assign-list" aria-labelledby={nameId}>
        {speaking.rows.slice(0, shown).map((row) => (
          <SpeakerItem
            key={row.speaker}
            study={study}
            row={row}
            turns={speaking.turns.get(row.speaker) ?? []}
            names={names}
            choice={choiceOf(row)}
            onChoice={(choice) => {
              setTold('');
              setChoices(new Map(choices).set(row.speaker, choice));
            }}
            onDone={run}
          />
        ))}
      </ul>
      {speaking.rows.length > shown ? (
        <button type="button" class="emic-assign-more" onClick={() => setShown(shown + shownFirst)}>
          {ui.speakers.more(speaking.rows.length - shown)}
        </button>
      ) : null}
      <p class="emic-assign-told" role="status">{told}</p>
      <div class="modal-button-container">
        <button type="button" class="mod-cta" onClick={run}>
          {ui.speakers.run}
        </button>
        <button type="button" class="mod-cancel" onClick={onCancel}>
          {ui.dialog.cancel}
        </button>
      </div>
    </div>
  );
}

/** Labels that stand in transcripts other than these. */
function labelsElsewhere(study: Study, paths: readonly string[]): ReadonlySet<string> {
  const here = new Set(paths);
  return new Set(study.corpus.documents().flatMap(({ path, isData, speakers }) => (isData && !here.has(path) ? speakers : [])));
}
