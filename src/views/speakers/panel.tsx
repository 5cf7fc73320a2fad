import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { tellFailure } from '../failure';
import { baseName } from '../../core/cases/names';
import { staleLinks } from '../../core/speakers/stale';
import { useSpokenName } from '../spoken-name';
import { saidOf, saysAnything, usualChoice, type RowChoice, type Said } from './choice';
import { filteredFrom, fitsFilter, SpeakerFilter } from './filter';
import { readSpeaking, type Speaking } from './read';
import { SpeakerItem } from './row';

interface SpeakersPanelProps {
  readonly study: Study;
  readonly paths: readonly string[];
  readonly onSettled: (said: Said) => void;
  readonly onCancel: () => void;
  /** Given what clears the filter while there is one, else null: Escape clears it before it closes the dialog. */
  readonly onFiltered: (clear: (() => void) | null) => void;
}

/** More rows than a person goes through at once. */
const shownFirst = 50;

/** Everybody who speaks, and what a person says of them; nothing is changed here. */
export function SpeakersPanel({ study, paths, onSettled, onCancel, onFiltered }: SpeakersPanelProps): VNode {
  const panel = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState(0);
  const [speaking, setSpeaking] = useState<Speaking | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, RowChoice>>(new Map());
  const [shown, setShown] = useState(shownFirst);
  const [told, setTold] = useState('');
  const [nameId, name] = useSpokenName(ui.speakers.list);
  const [filter, setFilter] = useState('');
  // At once: Escape may be the very next key.
  const find = (value: string): void => {
    setFilter(value);
    onFiltered(value === '' ? null : () => find(''));
  };

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
  const stale = useMemo(() => staleLinks(study.corpus.cases(), study.corpus.documents(), paths), [paths]);
  const elsewhere = useMemo(() => labelsElsewhere(study, paths), [paths]);

  if (speaking === null) return <p role="status">{ui.speakers.reading(done, paths.length)}</p>;
  const unread = speaking.unread.map(({ path, why }) => (
    <p key={path} class="emic-warning" dir="auto">
      {ui.speakers.unread(path, why)}
    </p>
  ));
  if (speaking.rows.length === 0 && stale.length === 0) return <>{unread.length > 0 ? unread : <p>{ui.speakers.nobody}</p>}</>;

  const choiceOf = (row: Speaking['rows'][number]): RowChoice => choices.get(row.speaker) ?? usualChoice(row, elsewhere.has(row.speaker));
  const run = (): void => {
    const said = saidOf(speaking, choices);
    if (said.wants) setTold(said.wants.what === 'name' ? ui.speakers.needsName(said.wants.speaker) : ui.speakers.needsSpeaker(said.wants.speaker));
    else if (said.labels.length > 0) onSettled(said);
    else if (stale.length > 0) onSettled({ ...said, labels: stale.map(({ speaker }) => speaker) });
    else setTold(ui.speakers.nothing);
  };
  const rows = speaking.rows.filter((row) => fitsFilter(row, choiceOf(row), filter));
  const away = speaking.rows.filter((row) => !rows.includes(row) && saysAnything(row, choiceOf(row))).length;
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
      {stale.length > 0 ? (
        <div class="emic-assign-note">
          <p>{ui.speakers.stale}</p>
          <ul>
            {stale.map(({ case: of, document, speaker }) => (
              <li key={`${of.name} ${document} ${speaker}`}>
                <span dir="auto">{ui.speakers.staleLink(of.name, speaker, baseName(document))}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {speaking.rows.length >= filteredFrom ? (
        <>
          <SpeakerFilter value={filter} onValue={find} onList={() => panel.current?.querySelector<HTMLElement>('.emic-assign input')?.focus()} />
          <p class="emic-assign-note emic-assign-found" role="status">{filter.trim() === '' ? '' : ui.speakers.found(rows.length, speaking.rows.length, away)}</p>
        </>
      ) : null}
      {name}
      <ul class="emic-assign-list" aria-labelledby={nameId}>
        {rows.slice(0, shown).map((row) => (
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
      {rows.length > shown ? (
        <button type="button" class="emic-assign-more" onClick={() => setShown(shown + shownFirst)}>
          {ui.speakers.more(rows.length - shown)}
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
