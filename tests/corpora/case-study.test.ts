/** Case-study notes over real transcripts, fieldnotes and awkward notes, coded at random. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseStudy, check, code, codings, openCorpus, Refusal, strip, updateEvidence } from '../../src/core/library';
import { applyChanges } from '../../src/core/markup/changes';
import { corpora, files, present } from './material';

/** A small generator of its own, so that every run codes the same passages. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Some passages of a note coded, a few of them not to be quoted. */
function codedAtRandom(text: string, next: (below: number) => number, tag: string): string {
  let note = text;
  const length = strip(text).length;
  for (let n = 0; n < 6; n++) {
    const from = next(Math.max(1, length));
    try {
      const themes = [`t${next(4)}`, `deep/u${next(3)}`];
      note = code(note, { from, to: Math.min(length, from + 1 + next(400)), themes, id: `${tag}${n}`, memo: n === 0 ? 'A *memo* %% on it' : undefined }).text;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return note;
}

describe.skipIf(!present)('Case-study notes over the corpora', () => {
  it('are written and renewed, add nothing to the data but block ids, and hold no marker that counts', () => {
    // Read anew: the line ends and byte order marks of the files are part of the test.
    const notes = files()
      .filter(({ name, text }) => /\.(?:md|txt)$/.test(name) && text.length < 120_000)
      .map(({ name }) => [name.replace(/\.txt$/, '.md'), readFileSync(join(corpora, name), 'utf8')] as const);
    expect(notes.length).toBeGreaterThan(60);
    let quoted = 0;
    let asked = 0;
    for (const [index, [path, original]] of notes.entries()) {
      const study = openCorpus({ scope: { folders: [''], excluded: [] } });
      study.update('Cases/P01.md', '---\ntype: case\naliases: [Interviewer, Moderator]\npseudonym: Qqq\n---\n');
      const tag = `c${String(index).padStart(6, '0')}`;
      const text = codedAtRandom(original, random(index + 1), tag).replace(/(#theme\/t\d)/g, '$1 case=P01');
      study.update(path, text);
      if (study.codings().length === 0) continue;
      let made: ReturnType<typeof caseStudy>;
      try {
        made = caseStudy(study, null, 'P01', { date: '2026-11-22', version: '1' });
      } catch (error) {
        // Literature, asides and the like are no data.
        if (error instanceof Refusal && error.reason === 'no-evidence') continue;
        throw error;
      }
      expect(codings(made.text), path).toEqual([]);
      expect(check(made.text), path).toEqual([]);
      quoted += made.text.split('%%q ').length - 1;
      for (const { changes, blockIds } of made.sources) {
        asked += blockIds.length;
        const after = applyChanges(text, changes);
        // Taken out again, each at its end of line, they leave the original bytes.
        let back = strip(after);
        for (const { blockId } of blockIds) back = back.replace(new RegExp(` ?\\^${blockId}(?=\\r?\\n|$)`), '');
        expect(back.replace(/[ \t]+$/gm, ''), path).toBe(strip(text).replace(/[ \t]+$/gm, ''));
        // A passage over several paragraphs has the block id of one of them within it.
        const words = (note: string): string[] => codings(note).map((row) => row.text.replace(/[ \t]*\^c\d{7}(?:-[a\d]+)*$/gm, '').replace(/[ \t]+$/gm, ''));
        expect(words(after), path).toEqual(words(text));
        study.update(path, after);
      }
      const updated = updateEvidence(made.text, study, null, { date: '2026-11-22', version: '1' });
      expect(updated.changes, path).toEqual([]);
      expect(updated.sources, path).toEqual([]);
    }
    console.log(`case-study notes over the corpora: ${notes.length} notes, ${quoted} quotations and memos, ${asked} block ids asked for`);
    expect(quoted).toBeGreaterThan(200);
  });
});
