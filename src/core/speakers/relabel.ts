/** Other names in the labels of a note's turns. */
import { withMarkers } from '../change/label-changes';
import { passagePrint } from '../change/passage-print';
import type { NoteOp, RelabelledTurn, WordsPrint } from '../change/types';
import { scan } from '../markup/scan';
import type { MarkupOptions, Scan } from '../markup/types';
import { bodyStart } from '../text/front-matter-place';
import { turnsOf } from '../text/turns';
import type { Turn } from '../text/types';
import { labelledTurns, type LabelledTurn } from './labelled-turns';
import type { Reattribution } from './lineage';
import { participantOps } from './participants';
import { tried } from './trial';
import { writtenName } from './write-name';
import { say, type Saying } from '../said/sayings';

/** How much of what follows a name, and of what stands before it, is kept a print of. */
const printed = 200;
const printedAhead = 60;

/** What giving turns other speakers comes to. */
export interface Relabelling {
  /** Empty where nothing is to be done. */
  readonly ops: readonly NoteOp[];
  /** Turns that get another name. */
  readonly turns: number;
  /** Turns that keep theirs, and why. */
  readonly left: readonly { readonly turn: LabelledTurn; readonly why: Saying }[];
  /** All turns that somebody speaks, with who speaks them after the ops. */
  readonly spoken: readonly (Reattribution & { readonly index: number })[];
}

/**
 * Plans other speakers for turns of a note: `speakerOf` gives the new name, as `lawfulName` writes it, or null where the
 * turn keeps its own. `text` is raw, as the note is now. The plan is tried on the text, there and back: nothing but names
 * changes, every coding keeps its words, and undoing gives the bytes back; what would do otherwise is left. `participants`
 * in the front matter follow where they are listed; who is no case follows by `noCaseListOps`.
 */
export function planRelabel(text: string, speakerOf: (turn: LabelledTurn) => string | null, options: MarkupOptions): Relabelling {
  const note = scan(text, options);
  const plain = note.plain();
  const all = turnsOf(plain);
  const turns = labelledTurns(plain, all);
  const left: { turn: LabelledTurn; why: Saying }[] = [];
  let wanted: Omit<Wanted, 'edit'>[] = [];
  for (const turn of turns) {
    const speaker = speakerOf(turn);
    if (speaker === null || speaker === turn.speaker) continue;
    const name = writtenName(plain, turn.label, speaker);
    if (name === null) left.push({ turn, why: say('label-cannot-say', speaker) });
    else wanted.push({ turn, speaker, name });
  }
  for (let round = 0; wanted.length > 0 && round < mostRounds; round++) {
    const edits = wanted.map((each, at): Wanted => ({ ...each, edit: editOf(note, plain, each.turn, each.name, wanted[at - 1]?.turn.words ?? bodyStart(plain)) }));
    const spoken = spokenAfter(turns, wanted);
    const ops: NoteOp[] = [{ op: 'relabel', turns: edits.map(({ edit }) => edit) }, ...participantOps(text, spoken)];
    const faulty = faultsOf(note, all, ops, edits, options);
    if (faulty.size === 0) return { ops, turns: wanted.length, left, spoken };
    for (const { turn, speaker } of faulty) left.push({ turn, why: say('label-misread', speaker) });
    wanted = edits.filter((each) => !faulty.has(each));
  }
  for (const { turn, speaker } of wanted) left.push({ turn, why: say('label-misread', speaker) });
  return { ops: [], turns: 0, left, spoken: spokenAfter(turns, []) };
}

function spokenAfter(turns: readonly LabelledTurn[], wanted: readonly Omit<Wanted, 'edit'>[]): Relabelling['spoken'] {
  const names = new Map(wanted.map(({ turn, speaker }) => [turn.index, speaker]));
  return turns.map(({ index, speaker }) => ({ index, before: speaker, after: names.get(index) ?? speaker }));
}

/** Without some turns others may be read otherwise; that comes to an end soon. */
const mostRounds = 6;

interface Wanted {
  readonly turn: LabelledTurn;
  readonly speaker: string;
  /** As the label is to be written. */
  readonly name: string;
  readonly edit: RelabelledTurn;
}

function editOf(note: Scan, plain: string, turn: LabelledTurn, name: string, above: number): RelabelledTurn {
  const { name: at, nameEnd } = turn.label;
  const edit = withMarkers(note, { at, before: plain.slice(at, nameEnd), after: name, ahead: aheadOf(plain, above, at), behind: behindOf(plain, nameEnd, turn.to) });
  return { ...edit, time: turn.label.time };
}

/** The print of what follows a place, as far as the end of the turn. */
export function behindOf(plain: string, from: number, to: number): WordsPrint {
  const end = Math.max(from, Math.min(to, from + printed));
  return { length: end - from, hash: passagePrint(plain, from, end).hash };
}

/** The print of what stands before a place, as far back as `from`. */
export function aheadOf(plain: string, from: number, to: number): WordsPrint {
  const start = Math.min(to, Math.max(from, to - printedAhead));
  return { length: to - start, hash: passagePrint(plain, start, to).hash };
}

/** The turns that would not come out as meant; all, where it is not known which. */
function faultsOf(note: Scan, before: readonly Turn[], ops: readonly NoteOp[], wanted: readonly Wanted[], options: MarkupOptions): ReadonlySet<Wanted> {
  const now = tried(note, ops, options);
  if (!now) {
    const marked = wanted.filter(({ edit }) => edit.markers !== undefined);
    return new Set(marked.length > 0 ? marked : wanted);
  }
  const said = turnsOf(now.plain());
  const meant = new Map(wanted.map(({ turn, speaker }) => [turn.index, speaker]));
  const faulty = wanted.filter(({ turn, speaker }) => said[turn.index]?.speaker !== speaker);
  // Where a label more or less is read as one nobody can tell which name did it.
  const others = said.length === before.length && said.every(({ speaker }, index) => meant.has(index) || speaker === before[index]?.speaker);
  return new Set(others ? faulty : wanted);
}
