/** The note written for a case. */
import type { Case } from '../cases/types';
import type { Corpus } from '../corpus/types';
import { Refusal } from '../markup/types';
import { openContext, type NoteContext } from './context';
import type { Passage } from './evidence';
import { fingerprint } from './fingerprint';
import { beginMarker, endMarker, partText } from './markers';
import { checksSection, findCase, firstTheme, planNote, wholeSections, type NotePlan } from './plan';
import { type Offer, recordText } from './record';
import { themeContent, themeHead, themePartName } from './theme-part';
import type { CaseStudyOptions, Generated, ReadNote } from './types';
import { warningsOf } from './warnings';
import { wording } from './wording';
import { inert } from './words';

/**
 * Writes the note of a case, named by its name, an alias or its pseudonym; LF. What Emic generated stands between
 * markers, which `updateEvidence` renews; all else is the researcher's. `sources` says which block ids the links rely
 * on: the note is complete once they are written.
 *
 * Throws a `Refusal`: `unknown-case`, `ambiguous-case`, `no-evidence`.
 */
export function caseStudy(corpus: Corpus, readNote: ReadNote, name: string, options: CaseStudyOptions = {}): Generated {
  const of = findCase(corpus, name);
  const context = openContext(corpus, readNote, options);
  const plan = planNote(of, context);
  if (plan.evidence.sources.length + plan.evidence.missing.length === 0) {
    throw new Refusal('no-evidence', name);
  }
  const themes = themeParts(plan, context);
  const checks = checksSection({ paraphrases: themes.paraphrases, changed: [], notVerbatim: [], gone: 0 }, context);
  const sections = wholeSections(plan, checks, context);
  const part = (name: string): string => partText(name, sections.get(name) ?? '');
  const { headings, hints } = wording;
  const text = `${[
    frontMatter(of, context),
    `# ${wording.caseStudyOf(inert(context.names.shown(of)))}`,
    `## ${headings.summary}`,
    `%% ${hints.summary} %%`,
    `## ${headings.attributes}`,
    part('attributes'),
    `## ${headings.sources}`,
    part('sources'),
    `## ${headings.themes}`,
    beginMarker('themes'),
    ...themes.parts,
    endMarker('themes'),
    `## ${headings.counter}`,
    `%% ${hints.counter} %%`,
    `## ${headings.relations}`,
    part('relations'),
    `## ${headings.memos}`,
    part('memos'),
    `## ${headings.questions}`,
    `%% ${hints.questions} %%`,
    `## ${headings.checks}`,
    part('checks'),
    `## ${headings.provenance}`,
    part('provenance'),
    recordText(themes.record),
  ].join('\n\n')}\n`;
  return { text, sources: context.sourceEdits(), warnings: warningsOf(text, plan.evidence, context) };
}

/** A file name for the note of a case, without folder and `.md`: the case as it may be shown. */
export function caseStudyName(of: Case): string {
  const shown = (of.pseudonym ?? of.name).replace(/[\\/:*?"<>|#^[\]%]+/g, ' ').replace(/\s+/g, ' ').trim();
  return `Case study ${shown.replace(/^\.+/, '') || 'without a name'}`.slice(0, 150).trim();
}

interface ThemeParts {
  readonly parts: readonly string[];
  readonly record: ReadonlyMap<string, ReadonlyMap<string, Offer>>;
  readonly paraphrases: number;
}

function themeParts(plan: NotePlan, context: NoteContext): ThemeParts {
  const record = new Map<string, Map<string, Offer>>();
  let paraphrases = 0;
  const home = (passage: Passage): string | null => (passage.quoting === 'withhold' ? null : firstTheme(passage, plan.places));
  const parts = plan.places.map((place) => {
    const offers = new Map<string, Offer>();
    const blocks: string[] = [];
    const quoted = new Set<string>();
    for (const quotation of plan.quotations.values()) {
      const { id, passage, words } = quotation;
      if (home(passage) !== place.theme || quoted.has(words)) continue;
      const text = quotation.block();
      if (text === null) continue;
      quoted.add(words);
      if (passage.quoting === 'paraphrase') paraphrases++;
      blocks.push(text);
      offers.set(id, { state: 'ours', block: fingerprint(text), words: fingerprint(words) });
    }
    record.set(place.theme, offers);
    const head = themeHead(place, plan.evidence, home, context);
    return partText(themePartName(place.theme), themeContent(head, blocks));
  });
  return { parts, record, paraphrases };
}

function frontMatter(of: Case, context: NoteContext): string {
  const lines = ['---', 'type: case-study', `case: ${JSON.stringify(context.names.shown(of))}`];
  if (context.options.date !== undefined) lines.push(`created: ${context.options.date}`);
  return [...lines, '---'].join('\n');
}
