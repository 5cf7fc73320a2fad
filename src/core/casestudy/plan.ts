/** What a case's note is to say, before anything is written. */
import type { Case } from '../cases/types';
import type { Corpus } from '../corpus/types';
import { Refusal } from '../markup/types';
import type { NoteContext } from './context';
import { type Evidence, evidenceOn, type Passage } from './evidence';
import { type Quotation, quotationOf } from './quotation';
import { attributesSection, memosSection, provenanceSection, relationsSection, sourcesSection } from './sections';
import { orderThemes, type ThemePlace } from './theme-order';
import { wording } from './wording';

/** The evidence on a case, its themes in order, and a quotation for each passage. */
export interface NotePlan {
  readonly of: Case;
  readonly evidence: Evidence;
  readonly places: readonly ThemePlace[];
  /** By coding id, in order of source and place. Of two documents with the same coding the first is quoted. */
  readonly quotations: ReadonlyMap<string, Quotation>;
}

/** Plans the note of a case. */
export function planNote(of: Case, context: NoteContext): NotePlan {
  const evidence = evidenceOn(of, context);
  const present = new Set(evidence.passages.flatMap(({ coding }) => coding.themes));
  const quotations = new Map<string, Quotation>();
  for (const passage of evidence.passages) {
    if (passage.coding.themes.length > 0 && !quotations.has(passage.coding.id)) {
      quotations.set(passage.coding.id, quotationOf(passage, context));
    }
  }
  return { of, evidence, places: orderThemes(present, context.codebook), quotations };
}

/**
 * The case of that name, alias or pseudonym. A note names its case as it shows it, so for a note (`asShown`) a pseudonym
 * goes first. Throws a `Refusal` (`unknown-case`, `ambiguous-case`) that says what to do.
 */
export function findCase(corpus: Corpus, name: string, asShown = false): Case {
  const named = corpus.caseNamed(name);
  if (named && !asShown) return named;
  const wanted = fold(name);
  const shown = corpus.cases().filter(({ pseudonym }) => pseudonym !== null && fold(pseudonym) === wanted);
  if (shown.length > 1) {
    throw new Refusal('ambiguous-case', name, shown.length);
  }
  const found = shown[0] ?? named;
  if (found) return found;
  throw new Refusal('unknown-case', name, corpus.cases().length);
}

function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The theme a passage is quoted under: the first of its themes in the order of the note. */
export function firstTheme(passage: Passage, places: readonly ThemePlace[]): string {
  return places.find(({ theme }) => passage.coding.themes.includes(theme))?.theme ?? passage.coding.themes[0] ?? '';
}

/** The parts that are written anew whole, in the order of the note; LF. Relies on the links made before. */
export function wholeSections(plan: NotePlan, checks: string, context: NoteContext): Map<string, string> {
  return new Map([
    ['attributes', attributesSection(plan.of, context)],
    ['sources', sourcesSection(plan.evidence, context)],
    ['relations', relationsSection(plan.evidence, context)],
    ['memos', memosSection(plan.evidence, context)],
    ['checks', checks],
    ['provenance', provenanceSection(plan.evidence, context)],
  ]);
}

/** What waits for the researcher. */
export interface Checks {
  readonly paraphrases: number;
  readonly changed: readonly Quotation[];
  readonly notVerbatim: readonly Quotation[];
  readonly gone: number;
}

/** The part that lists them; LF. */
export function checksSection(checks: Checks, context: NoteContext): string {
  const links = (quotations: readonly Quotation[]): string =>
    quotations.map(({ id, passage }) => `${context.linkToPassage(passage.source, passage.coding)} %%q ${id}%%`).join(', ');
  const lines: string[] = [];
  if (checks.paraphrases > 0) lines.push(`- ${wording.toParaphrase(checks.paraphrases)}`);
  if (checks.notVerbatim.length > 0) lines.push(`- ${wording.notVerbatim(links(checks.notVerbatim))}`);
  if (checks.changed.length > 0) lines.push(`- ${wording.sourceChanged(links(checks.changed))}`);
  if (checks.gone > 0) lines.push(`- ${wording.codingGone(checks.gone)}`);
  return lines.length === 0 ? wording.nothing : lines.join('\n');
}
