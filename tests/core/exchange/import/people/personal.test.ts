import { describe, expect, it } from 'vitest';
import { personalIn } from '../../../../../src/core/exchange/import/people/personal';
import { readImport } from '../../../../../src/core/exchange/import/read';
import { bytes } from '../made';

const found = (words: string): string[] => personalIn(readImport('t.txt', bytes(`${words} so.\n`)).documents).map(({ kind, text }) => `${kind} ${text}`);

describe('what may give people away', () => {
  it.each([
    '+49 30 1234567', '(030) 123 4567', '030/1234567', '0171-123 45 67', '555-867-5309', '(555) 867-5309', '1-800-555-0199', '+1.555.867.5309', '020 7946 0958', '07700 900123', '+44 (0)20 7946 0958', '01 23 45 67 89', '06.12.34.56.78',
    '+86 138 0013 8000', '13800138000', '090-1234-5678', '+972-54-123-4567', '98765 43210', '8 (495) 123-45-67', '٠١٢٣٤٥٦٧٨٩', '867-5309', '777 123 456',
  ])('the phone number %s', (number) => {
    expect(found(`call ${number}`)).toEqual([`phone ${number}`]);
    expect(found(`tel:${number}, or`)).toEqual([`phone ${number}`]);
  });

  it.each([
    '00:01:02', '01:02:03.500 to 01:02:05.000', '#00:01:02-3#', '12:30-14:00', '12.30 to 14.30', '2024-03-01 12:30:05', '01.03.2024', '3/1/2024', '20240301', '2020-2024', '1990 1991 1992', '1,000,000', '1.000.000 Euro', '10 000 000', '$1,234,567.89',
    '€ 123 456 789', '100-200', '12345-6789', 'ISBN 978-3-16-148410-0', '192.168.0.1', '1 2 3 4 5 6 7', 'e.g.this', 'the end.Then', 'node.js', 'he is at home at last', 'yes.in fact',
  ])('%s is none', (words) => expect(found(`they said ${words}`)).toEqual([]));

  it.each([
    ['email', 'first.last+tag@mail.example.org'], ['email', 'müller@bücher.example'], ['email', "o'neil@mail.example"], ['email', 'ana(at)mail.example'], ['email', 'ana [at] mail dot example'],
    ['handle', '@moth@social.example'], ['handle', '@moth_1'], ['handle', 'u/moth'],
    ['link', 'https://x.example/a_(b)'], ['link', 'www.x.example'], ['link', 'HTTP://X.EXAMPLE'], ['link', 'example.org/path'], ['link', 'bit.ly/abc'], ['link', 'mail.example.com'],
  ])('%s: %s', (kind, text) => {
    expect(found(`see ${text}, or`)).toEqual([`${kind} ${text}`]);
    expect(found(`(see <${text}>)`)).toEqual([`${kind} ${text}`]);
  });

  it('in titles, in the address of a thread, in whom somebody answers', () => {
    const source = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: '1', full_text: 'no', in_reply_to_screen_name: '@moth', in_reply_to_status_id_str: '9', created_at: 'Fri Mar 01 10:00:00 +0000 2024' } }])}`;
    expect(personalIn(readImport('ana@mail.example.js', bytes(source)).documents).map(({ text }) => text)).toEqual(['ana@mail.example', '@moth']);
    const reddit = JSON.stringify([{ kind: 'Listing', data: { children: [{ kind: 't3', data: { name: 't3_1', title: 'Nights', selftext: 'Hello', author: 'moth', permalink: '/r/x/comments/1/nights/', created_utc: 1 } }] } }]);
    expect(personalIn(readImport('t.json', bytes(reddit)).documents).map(({ kind }) => kind)).toEqual(['link']);
  });
});
