/** How a passage may be shown outside the data. */
import type { Quoting } from './types';

/** The strictest of what was said, where null says nothing; null when nobody said anything. */
function strictest(...said: readonly (Quoting | null)[]): Quoting | null {
  let found: Quoting | null = null;
  for (const quoting of said) {
    if (quoting !== null && (found === null || severity[quoting] > severity[found])) found = quoting;
  }
  return found;
}

/**
 * What `quote` says, as a property or a coding's attribute; null when it says nothing. Of a list the strictest counts.
 * What is not understood is `withhold`: somebody wanted care to be taken, and a slip of the pen must not print a name.
 */
export function readQuoting(value: unknown): Quoting | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return strictest(...value.map(readQuoting));
  if (typeof value !== 'string') return value === true ? 'verbatim' : 'withhold';
  const said = value.trim().toLowerCase();
  if (said === '') return null;
  if (said === 'verbatim' || said === 'yes') return 'verbatim';
  return said === 'paraphrase' || said === 'paraphrased' ? 'paraphrase' : 'withhold';
}

/**
 * How a passage may be quoted, all considered: the strictest of what is said on the coding, on the document and on the
 * cases it belongs to. A post or thread from the open web is paraphrased unless the coding, the document or *every* case
 * of the passage says otherwise; any other document is quoted verbatim.
 */
export function quotingOf(passage: {
  readonly type: string | null;
  readonly coding?: Quoting | null;
  readonly document?: Quoting | null;
  readonly cases?: readonly (Quoting | null)[];
}): Quoting {
  const cases = passage.cases ?? [];
  const direct = strictest(passage.coding ?? null, passage.document ?? null);
  const said = strictest(direct, ...cases);
  const allCases = cases.length > 0 && cases.every((quoting) => quoting !== null);
  const usual: Quoting | null = isOpenWeb(passage.type) && direct === null && !allCases ? 'paraphrase' : null;
  return strictest(said, usual) ?? 'verbatim';
}

function isOpenWeb(type: string | null): boolean {
  return type === 'post' || type === 'thread';
}

const severity: Readonly<Record<Quoting, number>> = { verbatim: 0, paraphrase: 1, withhold: 2 };
