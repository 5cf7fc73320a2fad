import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { baseName } from '../../core/cases/names';
import { noCaseKeys } from '../../core/cases/not-a-case';
import type { Identity, Sample, SpeakerRow } from '../../core/speakers/types';
import { seenName } from '../../core/names/seen-name';
import { likelyCases } from '../../core/speakers/suggest';
import { clockOf } from '../../core/exchange/import/clock';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { turnKey, type RowChoice } from './choice';

interface SpeakerItemProps {
  readonly study: Study;
  readonly row: SpeakerRow;
  readonly turns: readonly Sample[];
  readonly names: readonly string[];
  readonly choice: RowChoice;
  readonly onChoice: (choice: RowChoice) => void;
  readonly onDone: () => void;
}

/** A label: how much it says and what, what it is to be called, which case it is, and its turns one by one. */
export function SpeakerItem({ study, row, turns, names, choice, onChoice, onDone }: SpeakerItemProps): VNode {
  const { speaker, samples, documents } = row;
  const title = useId();
  const set = (part: Partial<RowChoice>): void => onChoice({ ...choice, ...part });
  const label = seenName(choice.label);
  const merges = label !== speaker && names.includes(label);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    onDone();
  };
  const isCase = choice.is === 'new' || choice.is.startsWith('case ');
  return (
    <li class="emic-assign" aria-labelledby={title}>
      <div class="emic-assign-head">
        <strong id={title} dir="auto">{speaker}</strong>
        <span class="emic-byline">{ui.speakers.facts(row.turns, row.words, spanOf(row), documents.length)}</span>
      </div>
      {samples.slice(0, 2).map((sample) => (
        <p class="emic-assign-sample" dir="auto" key={turnKey(sample)}>{sample.text}</p>
      ))}
      <div class="emic-assign-fields">
        <label>
          <span>{ui.speakers.name}</span>
          <input type="text" dir="auto" list="emic-speaker-names" aria-label={ui.speakers.nameOf(speaker)} value={choice.label} onInput={({ currentTarget }) => set({ label: currentTarget.value })} onKeyDown={onKeyDown} />
        </label>
        <label>
          <span>{ui.speakers.is}</span>
          <IdentityField study={study} row={row} value={choice.is} onValue={(is) => set({ is, ...(is === 'new' && choice.caseName === '' ? { caseName: label } : {}) })} />
        </label>
        {choice.is === 'new' ? (
          <>
            <label>
              <span>{ui.speakers.caseName}</span>
              <input type="text" dir="auto" value={choice.caseName} onInput={({ currentTarget }) => set({ caseName: currentTarget.value })} onKeyDown={onKeyDown} />
            </label>
            <label>
              <span>{ui.speakers.pseudonym}</span>
              <input type="text" dir="auto" value={choice.pseudonym} onInput={({ currentTarget }) => set({ pseudonym: currentTarget.value })} onKeyDown={onKeyDown} />
            </label>
          </>
        ) : null}
      </div>
      {merges ? <p class="emic-assign-note" role="status">{ui.speakers.merges(label)}</p> : null}
      {isCase ? (
        <label class="emic-assign-check">
          <input type="checkbox" checked={choice.onlyHere} onChange={({ currentTarget }) => set({ onlyHere: currentTarget.checked })} />
          <span>
            {ui.speakers.onlyHere(documents.length)} <span class="emic-byline">{ui.speakers.onlyHereHint}</span>
          </span>
        </label>
      ) : null}
      <TurnList speaker={speaker} turns={turns} choice={choice} onChoice={set} onKeyDown={onKeyDown} />
    </li>
  );
}

interface IdentityFieldProps {
  readonly study: Study;
  readonly row: SpeakerRow;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Which case a label is, the likely ones first. */
function IdentityField({ study, row: { speaker, is }, value, onValue }: IdentityFieldProps): VNode {
  const cases = study.corpus.cases();
  const likely = useMemo(() => likelyCases(speaker, cases), [speaker, cases]);
  const rest = cases.filter((each) => !likely.includes(each));
  const known = nameOfIdentity(is);
  return (
    <select class="dropdown" aria-label={ui.speakers.isOf(speaker)} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
      <option value="">{known === null ? ui.speakers.leave : ui.speakers.keep(known)}</option>
      {likely.length > 0 ? (
        <optgroup label={ui.speakers.likely}>
          {likely.map(({ name, path }) => (
            <option key={path} value={`case ${path}`}>{name}</option>
          ))}
        </optgroup>
      ) : null}
      <option value="new">{ui.speakers.newCase}</option>
      <optgroup label={ui.speakers.others}>
        {noCaseKeys.map((why) => (
          <option key={why} value={why}>{ui.speakers.noCase[why]}</option>
        ))}
      </optgroup>
      {rest.length > 0 ? (
        <optgroup label={ui.speakers.cases}>
          {rest.map(({ name, path }) => (
            <option key={path} value={`case ${path}`}>{name}</option>
          ))}
        </optgroup>
      ) : null}
      {known === null ? null : <option value="nothing">{ui.speakers.leave}</option>}
    </select>
  );
}

interface TurnListProps {
  readonly speaker: string;
  readonly turns: readonly Sample[];
  readonly choice: RowChoice;
  readonly onChoice: (part: Partial<RowChoice>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const turnsAtOnce = 100;

/** The turns of a label, to split some of them off. Drawn when it is opened. */
function TurnList({ speaker, turns, choice, onChoice, onKeyDown }: TurnListProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(turnsAtOnce);
  const isOne = turns.every(({ document }) => document === turns[0]?.document);
  const tick = (key: string, isTicked: boolean): void => {
    const ticked = new Set(choice.ticked);
    if (isTicked) ticked.add(key);
    else ticked.delete(key);
    onChoice({ ticked });
  };
  return (
    <details class="emic-assign-turns" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{ui.speakers.turns(turns.length)}</summary>
      {isOpen ? (
        <>
          <p class="emic-assign-note">{ui.speakers.turnsHint}</p>
          <ul>
            {turns.slice(0, shown).map((turn) => (
              <li key={turnKey(turn)}>
                <label class="emic-assign-check">
                  <input type="checkbox" checked={choice.ticked.has(turnKey(turn))} onChange={({ currentTarget }) => tick(turnKey(turn), currentTarget.checked)} />
                  <span dir="auto">
                    {ui.speakers.turn(turn.text, turn.time === null ? null : clockOf(turn.time))}
                    {isOne ? null : <span class="emic-byline"> {baseName(turn.document)}</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {turns.length > shown ? (
            <button type="button" onClick={() => setShown(shown + turnsAtOnce)}>{ui.speakers.more(turns.length - shown)}</button>
          ) : null}
          <div class="emic-assign-fields">
            <label>
              <span>{ui.speakers.giveTo}</span>
              <input type="text" dir="auto" list="emic-speaker-names" aria-label={ui.speakers.giveToOf(speaker)} value={choice.giveTo} onInput={({ currentTarget }) => onChoice({ giveTo: currentTarget.value })} onKeyDown={onKeyDown} />
            </label>
          </div>
        </>
      ) : null}
    </details>
  );
}

/** What a label is, in words; null where nothing is said. */
export function nameOfIdentity(is: Identity | 'mixed'): string | null {
  if (is === null) return null;
  if (is === 'mixed') return ui.speakers.mixed;
  return 'case' in is ? is.case.name : ui.speakers.noCase[is.noCase];
}

const spanOf = ({ first, last }: SpeakerRow): string | null => (first === null || last === null ? null : `${clockOf(first)}–${clockOf(last)}`);
