/** A small study whose changes are planned, done and undone in memory. */
import { openCodebook } from '../../../src/core/codebook/codebook';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { applyOps } from '../../../src/core/change/apply-ops';
import type { ChangeSource, Who } from '../../../src/core/change/plan/types';
import type { Step, VaultChange } from '../../../src/core/change/types';
import { applyChanges } from '../../../src/core/markup/changes';
import type { MarkupOptions } from '../../../src/core/markup/types';
import { inEnglish } from '../../../src/core/said/sayings';

export const who: Who = { coder: 'ana', when: '2026-11-22T10:40', reason: null };

const plainMarkup: MarkupOptions = { prefix: 'theme/' };

export type Notes = Readonly<Record<string, string>>;

export function sourceOf(notes: Notes, more: Partial<ChangeSource> = {}, markup: MarkupOptions = plainMarkup): ChangeSource {
  const corpus = openCorpus({ ...markup, scope: { types: ['interview', 'fieldnote'] } });
  const codebook = openCodebook({ folder: 'Themes', prefix: 'theme/' });
  for (const [path, text] of Object.entries(notes)) {
    corpus.update(path, text);
    codebook.update(path, text);
  }
  return {
    corpus,
    codebook,
    markup,
    themeFolder: 'Themes',
    lists: { favourites: [], hiddenThemes: [], themeOrder: [] },
    caseStudies: Object.keys(notes).filter((path) => path.startsWith('Case studies/')),
    readNote: (path) => notes[path],
    ...more,
  };
}

/** The notes after a change, and what was not done. */
export function done(notes: Notes, change: VaultChange | readonly Step[], markup: MarkupOptions = plainMarkup): { notes: Record<string, string>; skipped: string[] } {
  const after: Record<string, string> = { ...notes };
  const skipped: string[] = [];
  for (const step of 'steps' in change ? change.steps : change) {
    if (step.step === 'setting') continue;
    const text = after[step.note];
    if (step.step === 'edit') {
      if (text === undefined) skipped.push(`${step.note}: gone`);
      else {
        const applied = applyOps(text, step.ops, markup);
        after[step.note] = applyChanges(text, applied.changes);
        skipped.push(...applied.skipped.map(({ why }) => `${step.note}: ${inEnglish(why)}`));
      }
    } else if (step.step === 'create') after[step.note] ??= step.text;
    else if (step.step === 'trash') delete after[step.note];
    else if (text !== undefined) {
      delete after[step.note];
      after[step.to] = text;
    }
  }
  return { notes: after, skipped };
}
