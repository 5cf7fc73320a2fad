import { describe, expect, it } from 'vitest';
import { defaultScope, isDocument, typeOf } from '../../../src/core/text/scope';

describe('which notes are data', () => {
  const scope = { ...defaultScope, folders: ['Data', 'Interviews/'], excluded: ['Data/Templates'] };

  it('those of the folders and below them', () => {
    expect(isDocument('Data/a.md', {}, scope)).toBe(true);
    expect(isDocument('Data/2014/a.md', {}, scope)).toBe(true);
    expect(isDocument('Interviews/a.md', {}, scope)).toBe(true);
    expect(isDocument('Database/a.md', {}, scope)).toBe(false);
    expect(isDocument('a.md', {}, scope)).toBe(false);
  });

  it('those of the types wherever they lie, the user’s own types too', () => {
    expect(isDocument('x/a.md', { type: 'Interview' }, scope)).toBe(true);
    expect(isDocument('x/a.md', { type: 'podcast' }, scope)).toBe(false);
    expect(isDocument('x/a.md', { type: 'podcast' }, { ...scope, types: ['Podcast'] })).toBe(true);
  });

  it('none in an excluded folder, whatever its type', () => {
    expect(isDocument('Data/Templates/a.md', { type: 'interview' }, scope)).toBe(false);
  });

  it('never literature, nor what is about the data', () => {
    for (const type of ['literature', 'Literature', 'case', 'theme', 'memo', 'research question', 'case-study', 'import-report', 'pseudonym-key']) {
      expect(isDocument('Data/a.md', { type }, scope)).toBe(false);
    }
  });

  it('the whole vault, while nobody has said', () => {
    expect(isDocument('a.md', {}, defaultScope)).toBe(true);
    expect(isDocument('Themes/a.md', {}, defaultScope)).toBe(false);
    expect(isDocument('x/y.md', { type: 'literature' }, defaultScope)).toBe(false);
  });

  it('reads the type as people write it', () => {
    expect(typeOf({ type: ' Fieldnote ' })).toBe('fieldnote');
    expect(typeOf({ type: ['post', 'thread'] })).toBe('post');
    expect(typeOf({ type: '' })).toBeNull();
    expect(typeOf({ type: 3 })).toBeNull();
    expect(typeOf({})).toBeNull();
  });
});
