import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { LostChoice, UpdatedCoding } from '../../core/exchange/update/codings';
import type { Side } from '../../core/exchange/update/merge-words';
import { asRead, type Run, type Shown } from '../../core/exchange/update/shown';
import { ui } from '../../i18n/ui';
import type { UpdateEntry } from './model';
import type { PlannedUpdate } from './plan';

interface NoteChangesProps {
  readonly entry: UpdateEntry;
  readonly update: PlannedUpdate;
  readonly onChoose: (change: Partial<Pick<UpdateEntry, 'choices' | 'lost'>>) => void;
}

/** So many codings are shown; the rest is counted. */
const mostCodings = 200;

/** What an update does to one note: what is to be chosen, codings to look at, and all changes with the words around them. */
export function NoteChanges({ entry, update, onChoose }: NoteChangesProps): VNode {
  const { open, plain, codings } = update;
  const choose = (key: string, side: Side): void => onChoose({ choices: new Map(entry.choices).set(key, side) });
  const count = open.count + update.names.length;
  return (
    <>
      {count > 0 ? (
        <details open>
          <summary>{ui.updating.choices(count)}</summary>
          {update.names.map(({ key, ours, theirs, chosen }) => (
            <Choice key={key} legend={ui.updating.nameChoice} ours={ours} theirs={theirs} chosen={entry.choices.get(key) ?? chosen} onChoose={(side) => choose(key, side)} />
          ))}
          {open.first.map((place) => (
            <Difference key={place.choice?.key} place={place} side={entry.choices.get(place.choice?.key ?? '')} onChoose={choose} />
          ))}
          <More count={open.count - open.first.length} />
        </details>
      ) : null}
      {codings.length > 0 ? (
        <details open>
          <summary>{ui.updating.codings(codings.length)}</summary>
          <ul class="emic-update-list">
            {codings.slice(0, mostCodings).map((coding) => (
              <li key={`${coding.id} ${coding.ordinal}`}>
                <Coding coding={coding} choice={entry.lost.get(`${coding.id} ${coding.ordinal}`)} onChoose={(choice) => onChoose({ lost: new Map(entry.lost).set(`${coding.id} ${coding.ordinal}`, choice) })} />
              </li>
            ))}
          </ul>
          <More count={codings.length - mostCodings} />
        </details>
      ) : null}
      {plain.count > 0 ? (
        <details>
          <summary>{ui.updating.changes(plain.count)}</summary>
          <ul class="emic-update-list">
            {plain.first.map(({ lines }, index) => (
              <li key={index}>
                <Lines lines={lines} />
              </li>
            ))}
          </ul>
          <More count={plain.count - plain.first.length} />
        </details>
      ) : null}
    </>
  );
}

/** How many more there are than are shown. */
export const More = ({ count }: { count: number }): VNode | null => (count > 0 ? <p class="emic-file-facts">{ui.updating.more(count)}</p> : null);

function Difference({ place, side: given, onChoose }: { place: Shown; side: Side | undefined; onChoose: (key: string, side: Side) => void }): VNode | null {
  const { choice, lines } = place;
  if (!choice) return null;
  const { key, ours, theirs, chosen, conflict, places } = choice;
  const legend = [conflict ? ui.updating.conflict : ui.updating.difference, ...(places > 1 ? [ui.updating.places(places)] : [])].join(' ');
  return (
    <>
      <Choice legend={legend} ours={ours} theirs={theirs} chosen={given ?? chosen} onChoose={(side) => onChoose(key, side)} />
      <div class="emic-update-context">
        <Lines lines={lines} />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly ours: string;
  readonly theirs: string;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

function Choice({ legend, ours, theirs, chosen, onChoose }: ChoiceProps): VNode {
  const name = useId();
  const words = (text: string): string => (text.trim() === '' ? ui.updating.nothing : asRead(text.trim()));
  const options: readonly (readonly [Side, string])[] = [
    ['ours', ui.updating.ours(words(ours))],
    ['theirs', ui.updating.theirs(words(theirs))],
  ];
  return (
    <fieldset class="emic-update-choice">
      <legend>{legend}</legend>
      {options.map(([side, label]) => (
        <label key={side}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Coding({ coding, choice, onChoose }: { coding: UpdatedCoding; choice: LostChoice | undefined; onChoose: (choice: LostChoice) => void }): VNode {
  const { kind, themes, before, after, lost } = coding;
  return (
    <>
      <div class="emic-file-facts">{[ui.updating.fate[kind], ...themes].join(' · ')}</div>
      <div dir="auto">
        <Runs runs={kind === 'moved' ? [{ kind: 'same', text: asRead(after) }] : [{ kind: 'out', text: asRead(before) }, ...(lost ? [] : [{ kind: 'in', text: asRead(after) } as const])]} />
      </div>
      {lost ? (
        <label class="emic-update-lost">
          {ui.updating.lostChoice}{' '}
          <select value={choice ?? lost.chosen} onChange={(event) => onChoose(lostChoices.find((each) => each === event.currentTarget.value) ?? 'turn')}>
            {lost.turn === '' ? null : <option value="turn">{ui.updating.onTurn(short(asRead(lost.turn)))}</option>}
            {lost.words === '' ? null : <option value="words">{ui.updating.onWords(short(asRead(lost.words)))}</option>}
            <option value="remove">{ui.updating.remove}</option>
          </select>
        </label>
      ) : null}
    </>
  );
}

const lostChoices: readonly LostChoice[] = ['turn', 'words', 'remove'];

/** The beginning of words, whole ones. */
export const short = (text: string, most = 90): string => (text.length > most ? `${text.slice(0, most).replace(/\S+$/, '')}…` : text).replace(/\s+/g, ' ');

/** An excerpt, turns apart. */
function Lines({ lines }: { lines: Shown['lines'] }): VNode {
  return (
    <>
      {lines.map((runs, index) => (
        <div key={index} dir="auto">
          <Runs runs={runs} />
        </div>
      ))}
    </>
  );
}

/** Words that go are struck through and words that come underlined; screen readers hear which is which. */
function Runs({ runs }: { runs: readonly Run[] }): VNode {
  return (
    <>
      {runs.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const spoken = <span class="emic-spoken">{kind === 'out' ? ui.updating.out : ui.updating.put}</span>;
        return kind === 'out' ? (
          <del key={index}>
            {spoken}
            {text}
          </del>
        ) : (
          <ins key={index}>
            {spoken}
            {text}
          </ins>
        );
      })}
    </>
  );
}
