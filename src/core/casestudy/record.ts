/** What was offered to the researcher, kept in a comment of the note, so that an update knows what she did with it. */
import type { Range } from '../markup/types';

/** A quotation that was offered. */
export interface Offer {
  /** `ours` as generated, `hers` since a person changed or moved it, `deleted` by her. */
  readonly state: 'ours' | 'hers' | 'deleted';
  /** Fingerprint of its block as last seen; empty for a deleted one. */
  readonly block: string;
  /** Fingerprint of the source's words that she has last seen it beside; empty for a deleted one. */
  readonly words: string;
}

/** Offers by theme and coding, in the order of the note. */
export type OfferRecord = ReadonlyMap<string, ReadonlyMap<string, Offer>>;

/** The record as a comment: a line a theme, LF. */
export function recordText(record: OfferRecord): string {
  const lines = [...record].map(([theme, offers]) => [theme, ...[...offers].map(offerText)].join(' '));
  return ['%%emic:record', ...lines, '%%'].join('\n');
}

/** The record of a note and where it stands (raw, the last line break not counted); null when there is none. */
export function findRecord(text: string): { record: OfferRecord; range: Range } | null {
  const range = recordRange(text);
  if (!range) return null;
  const record = new Map<string, Map<string, Offer>>();
  for (const line of text.slice(range.from, range.to - 2).split(/\r?\n/).slice(1)) {
    const [theme, ...offers] = line.trim().split(/\s+/);
    if (!theme) continue;
    const known = record.get(theme) ?? new Map<string, Offer>();
    for (const text of offers) {
      const offer = readOffer(text);
      if (offer) known.set(offer[0], offer[1]);
    }
    record.set(theme, known);
  }
  return { record, range };
}

/** The first whole record: one that has lost its end is passed over. */
function recordRange(text: string): Range | null {
  for (const { index: from } of text.matchAll(/^%%emic:record[ \t]*\r?$/gm)) {
    const close = text.indexOf('%%', from + 2);
    if (close > 0 && text.charAt(close - 1) === '\n' && /^%%[ \t]*(?:\r?\n|$)/.test(text.slice(close, close + 100))) {
      return { from, to: close + 2 };
    }
  }
  return null;
}

const sign = { ours: '', hers: '~', deleted: '-' } as const;

function offerText([id, { state, block, words }]: [string, Offer]): string {
  return state === 'deleted' ? `-${id}` : `${sign[state]}${id}:${block}${words}`;
}

function readOffer(text: string): [string, Offer] | null {
  const match = /^([~-]?)([a-z0-9]{8})(?::([a-z0-9]{7})([a-z0-9]{7}))?$/.exec(text);
  if (!match) return null;
  const [, mark, id = '', block, words] = match;
  if (mark === '-') return [id, { state: 'deleted', block: '', words: '' }];
  if (block === undefined || words === undefined) return null;
  return [id, { state: mark === '~' ? 'hers' : 'ours', block, words }];
}
