import { describe, expect, it } from 'vitest';
import { dateInName } from '../../../../src/core/exchange/import/date-in-name';

describe('the date in a file’s name', () => {
  it.each([
    ['Interview 2024-03-01.docx'],
    ['interview_2024_03_01_final.txt'],
    ['2024.03.01 Ana.odt'],
    ['20240301 Ana.odt'],
    ['GMT20240301-140000_Recording.transcript.vtt'],
    ['P8_GMT20240301.odt'],
    ['Standup-20240301_140512-Meeting Recording.vtt'],
    ['Meeting in the ward 2024-03-01 at 14.05.vtt'],
    ['abc-defg-hij (2024-03-01 at 14_05 GMT+1) - Transcript.docx'],
    ['Weekly - 2024_03_01 14_05 CET - Notes.docx'],
    ['WhatsApp Audio 2024-03-01 at 14.05.12.srt'],
    ['audio_2024-03-01T14-05-12.json'],
    ['01.03.2024 Ana.txt'],
    ['Ana, 1.3.2024.txt'],
    ['Interview 3 (01.03.2024).txt'],
    ['2024-03-01 Ana (2024-03-01).txt'],
  ])('%s', (name) => expect(dateInName(name)).toBe('2024-03-01'));

  it.each([
    ['25-03-2024 Ana.txt', '2024-03-25'],
    ['03_25_2024 Ana.txt', '2024-03-25'],
    ['03-03-2024 Ana.txt', '2024-03-03'],
    ['Ana 1998-11-30.txt', '1998-11-30'],
    ['29.02.2024.txt', '2024-02-29'],
  ])('%s is %s: there is one way to read it', (name, date) => expect(dateInName(name)).toBe(date));

  it.each([
    ['01-03-2024 Ana.txt'],
    ['01_03_2024 Ana.txt'],
    ['2024-03-01 to 2024-03-05.txt'],
    ['2024-13-01.txt'],
    ['2024-02-30.txt'],
    ['30.02.2024.txt'],
    ['2024-03_01.txt'],
    ['19980301.txt'],
    ['1202403011.txt'],
    ['v1.3.2024.txt'],
    ['Interview 12.txt'],
    ['2024.txt'],
    ['1920x1080 2024.vtt'],
  ])('%s tells none', (name) => expect(dateInName(name)).toBeNull());
});
