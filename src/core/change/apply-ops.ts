/** Does ops to the text of a note. */
import type { MarkupOptions, TextChange } from '../markup/types';
import { compose } from './composed';
import { kindOf } from './ops/registry';
import type { NoteOp } from './types';
import { say, type Saying } from '../said/sayings';

/** What ops come to: raw changes of the text given, and what could not be done, with the reason. */
export interface AppliedOps {
  readonly changes: readonly TextChange[];
  readonly skipped: readonly { readonly op: NoteOp; readonly why: Saying }[];
}

/**
 * Does ops one after the other, each resolved against the text as it then is. Total: what cannot be done is told, and
 * the rest is done. Doing it twice is doing it once.
 */
export function applyOps(text: string, ops: readonly NoteOp[], options: MarkupOptions): AppliedOps {
  const edited = compose(text);
  const skipped: { op: NoteOp; why: Saying }[] = [];
  for (let at = 0; at < ops.length; ) {
    const [op] = ops.slice(at, at + 1);
    if (!op) break;
    const kind = kindOf(op);
    let next = at + 1;
    if (!kind) skipped.push({ op, why: say('unknown-op', op.op) });
    else if (kind.applyAll) {
      while (ops[next]?.op === op.op) next++;
      const done = kind.applyAll(edited.text, ops.slice(at, next), options);
      edited.take(done.changes);
      skipped.push(...done.skipped);
    } else {
      const applied = kind.apply(edited.text, op, options);
      if (applied !== 'done already') {
        if ('why' in applied) skipped.push({ op, why: applied.why });
        else edited.take(applied);
      }
    }
    at = next;
  }
  return { changes: edited.changes(), skipped };
}
