/** A value of the front matter. */
import { Refusal } from '../../markup/types';
import { readFrontMatter } from '../../text/front-matter';
import { setProperty } from '../../text/front-matter-edit';
import type { OpKind, OpOf } from './types';
import { say } from '../../said/sayings';

export const value: OpKind<OpOf<'value'>> = {
  apply(text, { key, before, after }) {
    const { properties } = readFrontMatter(text);
    const now = said(properties[key]);
    if (now === after) return 'done already';
    if (now !== before) return { why: say('value-changed', key, now) };
    try {
      return setProperty(text, key, after);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return { why: refusal.said };
    }
  },
  inverse: ({ before, after, ...op }) => ({ ...op, before: after, after: before }),
};

/** A property as text; null where there is none, or it is no single value. */
function said(property: unknown): string | null {
  return typeof property === 'string' || typeof property === 'number' || typeof property === 'boolean' ? String(property) : null;
}
