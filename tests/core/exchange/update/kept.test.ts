/** What an update leaves alone, and where it puts what lost its place. */
import { describe, expect, it } from 'vitest';
import { planUpdate } from '../../../../src/core/exchange/update/update';
import { strip } from '../../../../src/core/markup/strip';
import { code, file, imported, options, passage, talk } from './coded';

describe('an update', () => {
  const base = file(talk);

  it('keeps markers in turns that it does not change to the byte, wherever they stand', () => {
    // Markers that no tool would place so: with the spaces around the words.
    const note = imported(talk).replace(' early that day ', '%%{aaaaaaa1%% early that day %%}aaaaaaa1 #theme/a%%');
    const update = planUpdate(note, file(talk.replace('teh', 'the')), options);
    expect(update.text).toContain('I went home%%{aaaaaaa1%% early that day %%}aaaaaaa1 #theme/a%%because');
  });

  it('puts a coding that lost its words on all that is left of the very first paragraph', () => {
    const first = 'We came home early. The committee met on Mondays.\n\nNobody ever told us why it was so, and we did not ask.\n';
    const note = code(imported(first), 'The committee met on Mondays.', 'aaaaaaa1');
    expect(passage(planUpdate(note, file(first.replace(' The committee met on Mondays.', '')), options), 'aaaaaaa1')).toBe('We came home early.');
  });

  it.each(['> An aside of my own.', '# A heading of my own'])('puts a coding that lost its turn on data, and not on “%s”', (own) => {
    const turn = '**Speaker 2** (00:01:02): Nobody ever told us why. The committee met on Mondays.';
    const note = code(imported(talk).replace(turn, `${turn}\n\n${own}`), 'Nobody ever told us', 'aaaaaaa1');
    const update = planUpdate(note, file(talk.replace(/Speaker 2[^]*Mondays\.\n\n/, '')), { ...options, base });
    expect(strip(update.text)).toContain(own);
    expect(update.codings).toMatchObject([{ kind: 'lost' }]);
    expect(talk).toContain(passage(update, 'aaaaaaa1'));
  });

  it('takes a paragraph that note and file both put in for one where it says nearly the same, and for two where not', () => {
    const put = (text: string, words: string): string => text.replace(/(Mondays\.\n)/, `$1\n${words}\n`);
    const mine = put(imported(talk), 'They laughed for a long time and went out together.');
    const twice = planUpdate(mine, file(put(talk, 'They laughed for a long time and went out later.')), { ...options, base });
    expect(strip(twice.text).match(/They laughed/g)).toHaveLength(1);
    expect(twice.counts.conflicts).toBe(1);
    const both = planUpdate(mine, file(put(talk, 'A door was heard somewhere in the house.')), { ...options, base });
    expect(strip(both.text)).toMatch(/They laughed[^]*A door|A door[^]*They laughed/);
    expect(both.counts.conflicts).toBe(0);
  });
});
