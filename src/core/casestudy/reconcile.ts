/** What becomes of each quotation in an update, by what was offered, what stands in the note and what the study holds. */
import type { NoteContext } from './context';
import { fingerprint } from './fingerprint';
import { holdsOnly, type NoteBlock, wantsParaphrase } from './note-blocks';
import type { Checks, NotePlan } from './plan';
import type { Quotation } from './quotation';
import type { Offer, OfferRecord } from './record';

/** What is to be done with the blocks of a note, and what is remembered of them. */
export interface Reconciled {
  readonly record: Map<string, Map<string, Offer>>;
  readonly replace: Map<NoteBlock, string>;
  readonly remove: Set<NoteBlock>;
  /** The blocks that stay in each theme's part, by coding. */
  readonly standing: Map<string, NoteBlock>;
  /** Quotations to be put in, by theme, in order; with their blocks. */
  readonly insert: Map<string, { quotation: Quotation; block: string }[]>;
  readonly checks: Checks;
  readonly report: { added: number; renewed: number; removed: number; kept: number; deleted: number };
}

/**
 * Decides. `isOpen` says whether a theme's part stands in the note or may be put there. Nothing that a person touched is
 * changed, but for one thing: a shortened quotation that may no longer be shown verbatim, and holds no word of hers,
 * gives way.
 */
export function reconcile(
  plan: NotePlan,
  known: OfferRecord,
  blocks: readonly NoteBlock[],
  isOpen: (theme: string) => boolean,
  context: NoteContext,
): Reconciled {
  const result: Mutable = {
    record: new Map([...known.keys()].map((theme) => [theme, new Map<string, Offer>()])),
    replace: new Map(),
    remove: new Set(),
    standing: new Map(),
    insert: new Map(),
    checks: { paraphrases: 0, changed: [], notVerbatim: [], gone: 0 },
    report: { added: 0, renewed: 0, removed: 0, kept: 0, deleted: 0 },
  };
  const byId = new Map<string, NoteBlock[]>();
  for (const block of blocks) byId.set(block.id, [...(byId.get(block.id) ?? []), block]);
  const settled = new Set<string>();
  for (const [theme, offers] of known) {
    for (const [id, offer] of offers) {
      if (settled.has(id)) continue;
      const found = byId.get(id) ?? [];
      const block = found.find((candidate) => candidate.theme === theme) ?? found[0];
      if (settle(result, theme, id, offer, block, plan.quotations.get(id), context)) settled.add(id);
    }
  }
  const quoted = (theme: string, words: string): boolean =>
    [...(result.record.get(theme)?.keys() ?? [])].some((id) => plan.quotations.get(id)?.words === words);
  for (const quotation of plan.quotations.values()) {
    if (!settled.has(quotation.id)) offerNew(result, quotation, byId.get(quotation.id), plan, isOpen, quoted);
  }
  for (const [id, found] of byId) {
    const stands = found.some((block) => !result.remove.has(block));
    if (stands && !settled.has(id) && !plan.quotations.has(id)) result.checks.gone++;
  }
  for (const block of blocks) {
    if (!result.remove.has(block) && wantsParaphrase(result.replace.get(block) ?? block.text)) result.checks.paraphrases++;
  }
  return result;
}

interface Mutable extends Omit<Reconciled, 'checks'> {
  readonly checks: { paraphrases: number; changed: Quotation[]; notVerbatim: Quotation[]; gone: number };
}

/** Settles what was offered before. False when it is to be offered anew. */
function settle(
  result: Mutable,
  theme: string,
  id: string,
  offer: Offer,
  block: NoteBlock | undefined,
  quotation: Quotation | undefined,
  context: NoteContext,
): boolean {
  const remember = (next: Offer): void => {
    const offers = result.record.get(theme) ?? new Map<string, Offer>();
    result.record.set(theme, offers.set(id, next));
  };
  if (!block) {
    if (!quotation) return true;
    remember({ state: 'deleted', block: '', words: '' });
    result.report.deleted++;
    return true;
  }
  const seen = fingerprint(block.text);
  if (offer.state === 'ours' && block.theme === theme && seen === offer.block) {
    const stays = quotation !== undefined && quotation.passage.coding.themes.includes(theme);
    const next = stays ? quotation.block() : null;
    if (!stays || next === null) {
      result.remove.add(block);
      result.report.removed++;
      return false;
    }
    if (next !== block.text) {
      result.replace.set(block, next);
      result.report.renewed++;
    }
    result.standing.set(id, block);
    remember({ state: 'ours', block: fingerprint(next), words: fingerprint(quotation.words) });
    return true;
  }
  if (quotation && !mayStay(quotation, block, context)) {
    const next = block.theme === null ? undefined : quotation.block();
    if (next === null) {
      result.remove.add(block);
      result.report.removed++;
      return false;
    }
    if (next !== undefined) {
      result.replace.set(block, next);
      result.report.renewed++;
      result.standing.set(id, block);
      remember({ state: block.theme === theme ? 'ours' : 'hers', block: fingerprint(next), words: fingerprint(quotation.words) });
      return true;
    }
    result.checks.notVerbatim.push(quotation);
  }
  keep(result, block, seen, offer, quotation, remember);
  return true;
}

/** Keeps a block as it stands, and says so where its source has changed since she last saw them side by side. */
function keep(
  result: Mutable,
  block: NoteBlock,
  seen: string,
  offer: Offer,
  quotation: Quotation | undefined,
  remember: (offer: Offer) => void,
): void {
  result.standing.set(block.id, block);
  result.report.kept++;
  const now = quotation ? fingerprint(quotation.words) : offer.words;
  const looked = offer.state === 'deleted' || (offer.state === 'hers' && seen !== offer.block);
  const words = looked ? now : offer.words;
  remember({ state: 'hers', block: seen, words: words === '' ? fingerprint('') : words });
  if (!quotation) result.checks.gone++;
  else if (words !== now) result.checks.changed.push(quotation);
}

/** Whether a block that a person changed may stand as it is: she put words of her own, or the source's may be shown. */
function mayStay({ passage, words }: Quotation, block: NoteBlock, context: NoteContext): boolean {
  if (passage.quoting === 'verbatim' || wantsParaphrase(block.text)) return true;
  return !holdsOnly(block.text, [words, context.names.apply(words)]);
}

function offerNew(
  result: Mutable,
  quotation: Quotation,
  found: readonly NoteBlock[] | undefined,
  plan: NotePlan,
  isOpen: (theme: string) => boolean,
  isQuoted: (theme: string, words: string) => boolean,
): void {
  const { id, passage, words } = quotation;
  const standing = found?.find((block) => !result.remove.has(block));
  const themes = plan.places.map(({ theme }) => theme).filter((theme) => passage.coding.themes.includes(theme));
  const theme = (standing && themes.find((path) => path === standing.theme)) ?? themes.find(isOpen);
  if (theme === undefined) return;
  const offers = result.record.get(theme) ?? new Map<string, Offer>();
  result.record.set(theme, offers);
  if (standing) {
    result.standing.set(id, standing);
    result.report.kept++;
    offers.set(id, { state: 'hers', block: fingerprint(standing.text), words: fingerprint(words) });
    return;
  }
  // Several codings of one turn give the same words, which stand under a theme once.
  const block = isQuoted(theme, words) ? null : quotation.block();
  if (block === null) return;
  offers.set(id, { state: 'ours', block: fingerprint(block), words: fingerprint(words) });
  result.insert.set(theme, [...(result.insert.get(theme) ?? []), { quotation, block }]);
  result.report.added++;
  if (wantsParaphrase(block)) result.checks.paraphrases++;
}
