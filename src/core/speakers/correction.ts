/** One turn that somebody else speaks than its label says. */
import { opsInTurn } from '../change/in-turn';
import type { NoteOp } from '../change/types';
import type { MarkupOptions } from '../markup/types';
import type { Saying } from '../said/sayings';
import { lineageOf } from './lineage';
import { noCaseListOps } from './participants';
import { planRelabel } from './relabel';

/**
 * The ops that give one turn of a note (raw, as it is now) to another speaker, and why it stays where it must. The lists
 * of the front matter follow: somebody else's words are nobody's who was listed for them.
 */
export function planCorrection(text: string, index: number, speaker: string, options: MarkupOptions): { readonly ops: readonly NoteOp[]; readonly left: Saying | null } {
  const { ops, left, spoken } = planRelabel(text, (turn) => (turn.index === index ? speaker : null), options);
  const lineage = lineageOf(spoken.map((turn) => ({ ...turn, isCorrection: turn.index === index })), () => false);
  return { ops: opsInTurn(text, [() => ops, (now) => noCaseListOps(now, lineage)], options), left: left[0]?.why ?? null };
}
