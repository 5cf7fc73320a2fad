import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/views/theme-picker/candidates';
import { itemsFor, type Item } from '../../src/views/theme-picker/items';
import { readLine } from '../../src/views/theme-picker/line';

const theme = (path: string, title = path, isHidden = false): Candidate => ({ path, title, aliases: [], definition: null, codings: 1, isHidden });
const candidates = [theme('r-d', 'Research'), theme('power/cliques'), theme('dont-ask'), theme('power'), theme('secret/part', 'Part', true)];
const items = (line: string): readonly Item[] =>
  itemsFor({ line, typed: readLine(line, []), candidates, recent: [], suggested: [], facets: [], prefix: 'theme/', hasTaken: false }, 50);
const said = (line: string): readonly string[] => items(line).map((item) => (item.kind === 'theme' ? item.theme.path : item.kind === 'new' ? `new ${item.path}` : item.kind));

describe('what the picker lists', () => {
  it('finds a theme however its path is typed, also as a tag', () => {
    expect(said('R&D')).toEqual(['r-d']);
    expect(said("don't ask")).toEqual(['dont-ask']);
    expect(said('#power/cliques')).toEqual(['power/cliques']);
    expect(said('#theme/power/cliques')).toEqual(['power/cliques']);
    expect(said('#theme/secret/part')).toEqual(['secret/part']);
    expect(said('Power / Cliques')).toEqual(['power/cliques']);
  });
  it('offers what does not exist as new, never what does', () => {
    expect(said('power/rank')).toEqual(['new power/rank']);
    expect(said('Research')).toEqual(['r-d']);
    expect(said('!!!')).toEqual(['refused']);
  });
});
