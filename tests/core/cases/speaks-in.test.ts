import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpeaksInLink, speaksInLink } from '../../../src/core/cases/speaks-in';
import { seenName } from '../../../src/core/names/seen-name';
import { linksIn } from '../../../src/core/links/links';

describe('the link that says which label a case has in a document', () => {
  const signs = fc.string({ unit: fc.constantFrom('A', 'ñ', ' ', '[', ']', '|', '#', '^', '\\', '(', ')', '%', '5', 'B', '<', '>', '"', ':', '-'), minLength: 1, maxLength: 12 });
  const label = signs.map((text) => seenName(`A${text}`));

  it('is read back as the same, whatever signs the label has', () => {
    fc.assert(fc.property(label, (speaker) => void expect(readSpeaksInLink(speaksInLink({ document: 'Data/Talk 1', speaker }))).toEqual({ document: 'Data/Talk 1', speaker })), { seed: 20261122, numRuns: 3000 });
  });

  it('is read back as the same, whatever signs the document’s name has', () => {
    const path = signs.map((name) => `Data/T${name.replace(/[<>:"\\]/g, '')}k`.replace(/\.md$/i, ''));
    fc.assert(fc.property(path, label, (document, speaker) => void expect(readSpeaksInLink(speaksInLink({ document, speaker }))).toEqual({ document, speaker })), { seed: 20261122, numRuns: 3000 });
  });

  it('is one link to the app: no sign of the label ends it before its end', () => {
    fc.assert(
      fc.property(label, (speaker) => {
        const link = speaksInLink({ document: 'Talk', speaker });
        expect(link.indexOf(']]')).toBe(link.length - 2);
        expect(link.lastIndexOf('[[')).toBe(0);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });

  it('is plain where nothing needs more, and a Markdown link to a note that no wikilink can name', () => {
    expect(speaksInLink({ document: 'Talk', speaker: 'Ana | Ben #2' })).toBe('[[Talk|Ana | Ben #2]]');
    expect(speaksInLink({ document: 'Talk', speaker: 'Ana [[2]] x' })).toBe('[[Talk|Ana \\[\\[2\\]\\] x]]');
    const link = speaksInLink({ document: '/Talk #2', speaker: 'Ana' });
    expect(link).toBe('[Ana](/Talk%20%232.md)');
    expect(linksIn(link).map(({ target }) => target)).toEqual(['/Talk #2.md']);
  });
});
