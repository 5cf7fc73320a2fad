/** Memos in a note, to read or to hand on. */
import { openContext, type NoteContext } from '../casestudy/context';
import { safeLinks, wikilink } from '../casestudy/links';
import type { CaseStudyOptions } from '../casestudy/types';
import { inert } from '../casestudy/words';
import { quotingOf, readQuoting } from '../cases/quoting';
import type { Corpus } from '../corpus/types';
import type { MemoEntry, MemoKind } from './types';

/** A note of memos. */
export interface MemosNote {
  readonly text: string;
  /** Memos left out because they are on passages that are withheld. */
  readonly withheld: number;
}

const headings: Readonly<Record<MemoKind, string>> = {
  passage: 'On passages',
  document: 'On documents',
  theme: 'On themes',
  case: 'On cases',
  study: 'On the study',
};

/**
 * Writes memos to a note, in the order given under what kind they are of, each with its author, date and a link to where
 * it stands; LF. Names that have a pseudonym are replaced; memos on withheld passages are counted only, as in a case
 * study.
 */
export function memosNote(memos: readonly MemoEntry[], corpus: Corpus, options: CaseStudyOptions = {}): MemosNote {
  const context = openContext(corpus, () => undefined, options);
  const shown = memos.filter((memo) => !isWithheld(memo, corpus));
  const withheld = memos.length - shown.length;
  const count = `${shown.length} ${shown.length === 1 ? 'memo' : 'memos'}${options.date === undefined ? '' : `, ${options.date}`}.`;
  const paragraphs = ['# Memos', withheld === 0 ? count : `${count} ${withheld} on withheld passages not shown.`];
  for (const kind of Object.keys(headings) as MemoKind[]) {
    const own = shown.filter((memo) => memo.kind === kind);
    if (own.length > 0) paragraphs.push(`## ${headings[kind]}`, ...own.map((memo) => block(memo, context)));
  }
  return { text: `${paragraphs.join('\n\n')}\n`, withheld };
}

function block(memo: MemoEntry, context: NoteContext): string {
  const { names } = context;
  const words = inert(names.apply(safeLinks(memo.text.replace(/\r\n?/g, '\n').trim(), names)));
  const about = memo.kind === 'theme' ? [context.title(memo.about)] : memo.about === '' ? [] : [context.line(memo.about)];
  const on = memo.kind === 'passage' ? memo.themes.map((theme) => context.title(theme)) : about;
  return `${words}\n\n— ${[...by(memo, context), ...on, source(memo, context)].join(', ')}`;
}

function by(memo: MemoEntry, context: NoteContext): string[] {
  return [memo.author === null ? null : context.line(memo.author), memo.date].filter((part) => part !== null);
}

/** A link to where the memo stands: to the very passage, or to its note. */
function source({ place, documents, coding }: MemoEntry, context: NoteContext): string {
  const path = coding === null ? place.note : (documents[0] ?? place.note);
  const target = path.replace(/\.md$/i, '');
  const link = wikilink(target, '', context.names.apply(target.slice(target.lastIndexOf('/') + 1)));
  return coding === null || documents.length === 0 ? link : `${link} %%q ${coding}%%`;
}

function isWithheld(memo: MemoEntry, corpus: Corpus): boolean {
  return memo.documents.some((path) => {
    const coding = memo.coding === null ? undefined : corpus.coding(path, memo.coding);
    if (!coding) return false;
    const cases = corpus.casesOf(coding).map((name) => corpus.caseNamed(name)?.quoting ?? null);
    return quotingOf({ type: coding.document.type, coding: readQuoting(coding.attributes['quote']), document: coding.document.quoting, cases }) === 'withhold';
  });
}
