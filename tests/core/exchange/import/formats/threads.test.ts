/** Chats, archives and tables in the shapes their programs give them: who may read a post, who answers whom, when. All of it is invented. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../../src/core/exchange/import/note';
import { readImport } from '../../../../../src/core/exchange/import/read';
import { dateOf } from '../../../../../src/core/exchange/import/formats/json-values';
import { nonverbalsOf } from '../../../../../src/core/text/nonverbals';
import { inEnglish } from '../../../../../src/core/said/sayings';
import { bytes } from '../made';

function imported(name: string, source: string | Uint8Array): { lines: string[]; told: string[] } {
  const file = readImport(name, typeof source === 'string' ? bytes(source) : source);
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  const { text, report } = noteOf(file, document, { folder: '', date: '2026-11-22' });
  return { lines: text.replace(/^---\n[^]*?\n---\n/, '').trim().split('\n\n'), told: [...report.losses, ...report.warnings].map(inEnglish) };
}
const hidden = '1 post is not public (direct messages, or for followers only): marked in the note. Think about whether you may use it.';

describe('the chat of Zoom', () => {
  it.each([
    ['of 2019', '10:01:02\t From Ana Lima : hello all: yes\n10:01:30\t From Ben to Ana Lima (Privately) : secret\n'],
    ['of 2021', '10:01:02 From  Ana Lima  to  Everyone:\n\thello all: yes\n10:01:30 From  Ben  to  Ana Lima(Direct Message):\n\tsecret\n'],
    ['of 2023', '2023-01-05 10:01:02 From Ana Lima to Everyone:\n\thello all: yes\n2023-01-05 10:01:30 From Ben to Ana Lima (direct message):\n\tsecret\n'],
    ['in German', '10:01:02 Von  Ana Lima  an  Alle:\n\thello all: yes\n10:01:30 Von  Ben  an  Ana Lima(Direktnachricht):\n\tsecret\n'],
    ['of the cloud', '10:01:02\tAna Lima:\thello all: yes\n10:01:30\tBen to Ana Lima (Direct Message):\tsecret\n'],
  ])('%s marks what was said to one person alone', (_, text) => {
    expect(imported('chat.txt', text)).toEqual({ lines: ['**Ana Lima** (10:01:02): hello all: yes', '**Ben** (10:01:30): (↳ Ana Lima) secret [direct message]'], told: [hidden] });
  });

  it('knows a reply whose quotation goes on over lines, and a reaction that quotes only the emoji', () => {
    const text = '10:01:02 From  Ana  to  Everyone:\n\thello all\n\tand more\n10:02:02 From  Ben  to  Everyone:\n\tReplying to "hello all\nand more"\n\n\tI agree\n10:02:09 From  Cy  to  Everyone:\n\tReacted to hello all with "❤️"\n';
    expect(imported('chat.txt', text)).toEqual({ lines: ['**Ana** (10:01:02): hello all', 'and more ^post-1', '**Ben** (10:02:02): (↳ [[#^post-1|Ana]]) I agree'], told: ['1 reaction (emoji on a message)'] });
  });
});

it('what a post says of itself is no word of it', () => {
  const text = 'Yes. [direct message] [followers only] [removed]';
  expect(nonverbalsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['[direct message]', '[followers only]', '[removed]']);
});

describe('archives of Mastodon', () => {
  const me = 'https://social.example/users/ana';
  const all = 'https://www.w3.org/ns/activitystreams#Public';
  const post = (n: number, content: string, to: string[], cc: string[], more: object = {}): object => ({ type: 'Create', actor: me, object: { id: `${me}/statuses/${n}`, type: 'Note', published: `2023-03-0${n}T10:00:00Z`, attributedTo: me, to, cc, content, attachment: [], ...more } });
  it('say who may read a post, what a poll offers and what a picture shows', () => {
    const outbox = { orderedItems: [post(1, '<p>one</p>', [all], [`${me}/followers`]), post(2, '<p>two</p>', [`${me}/followers`], [all]), post(3, '<p>three</p>', [`${me}/followers`], []), post(4, '<p>which?</p>', [all], [], { type: 'Question', oneOf: [{ name: 'tea' }, { name: 'coffee' }] }), post(5, '<p>see</p>', [all], [], { attachment: [{ type: 'Document', name: 'a plate of beans' }] })] };
    expect(imported('outbox.json', JSON.stringify(outbox))).toEqual({
      lines: ['**ana@social.example** (2023-03-01 10:00): one', '**ana@social.example** (2023-03-02 10:00): two', '**ana@social.example** (2023-03-03 10:00): three [followers only]', '**ana@social.example** (2023-03-04 10:00): which?', '[poll: tea / coffee]', '**ana@social.example** (2023-03-05 10:00): see', '[picture: a plate of beans]'],
      told: ['1 attachment', hidden],
    });
    expect(imported('outbox.json', JSON.stringify({ orderedItems: [post(1, '<p>you</p>', ['https://other.example/users/ben'], [])] })).lines[0]).toContain('you [direct message]');
  });

  it('and threads: boosts are nobody’s words', () => {
    const status = (id: string, more: object): object => ({ id, created_at: '2023-03-01T10:00:00Z', content: '<p>hi</p>', account: { acct: 'ben' }, ...more });
    expect(imported('thread.json', JSON.stringify([status('1', { visibility: 'direct' }), status('2', { content: '', reblog: { content: '<p>of others</p>' } })]))).toEqual({ lines: ['**ben** (2023-03-01 10:00): hi [direct message]'], told: ['1 boost of other people’s posts', hidden] });
  });
});

describe('archives of Twitter/X', () => {
  const script = (name: string, value: unknown): Uint8Array => strToU8(`window.YTD.${name}.part0 = ${JSON.stringify(value)}`);
  const tweet = (id: string, text: string, more: object = {}): object => ({ tweet: { id_str: id, created_at: `Wed Mar 01 1${id}:00:00 +0000 2023`, full_text: text, ...more } });
  const long = `${'A long note about bees and gardens, and what grows there. '.repeat(8)}The end.`;
  it('are read with deleted posts, posts in communities, long notes and the long addresses', () => {
    const zip = zipSync({
      'data/tweets.js': script('tweets', [tweet('1', 'See https://t.co/abc https://t.co/pic', { entities: { urls: [{ url: 'https://t.co/abc', expanded_url: 'https://example.org/a_b' }], media: [{ url: 'https://t.co/pic' }] }, extended_entities: { media: [{ url: 'https://t.co/pic' }] } }), tweet('2', `${long.slice(0, 270)}… https://t.co/xyz`)]),
      'data/note-tweet.js': script('note_tweet', [{ noteTweet: { noteTweetId: '9', createdAt: '2023-03-01T12:00:00.000Z', core: { text: long } } }]),
      'data/community-tweet.js': script('community_tweet', [tweet('3', 'Among us')]),
      'data/deleted-tweets.js': script('deleted_tweets', [tweet('4', 'Sorry', { deleted_at: 'Thu Mar 02 10:00:00 +0000 2023' })]),
      'data/direct-messages.js': script('direct_messages', [{ dmConversation: { messages: [{ messageCreate: { text: 'secret' } }] } }]),
      'data/account.js': script('account', [{ account: { username: 'moth' } }]),
    });
    expect(imported('twitter.zip', zip)).toEqual({
      lines: ['**moth** (2023-03-01 11:00): See https://example.org/a_b', `**moth** (2023-03-01 12:00): ${long}`, '**moth** (2023-03-01 13:00): Among us', '**moth** (2023-03-01 14:00): Sorry [deleted]'],
      told: ['1 attachment'],
    });
  });
});

describe('Reddit', () => {
  it('told apart: what its author deleted and what was removed; links and posts passed on', () => {
    const comment = (id: string, body: string, author: string): object => ({ kind: 't1', data: { name: `t1_${id}`, author, body, parent_id: 't3_p', created_utc: 1677664800, replies: '' } });
    const page = [{ kind: 'Listing', data: { children: [{ kind: 't3', data: { name: 't3_p', title: 'Bees', selftext: '', url: 'https://example.org/bees', author: 'ana', created_utc: 1677664000, crosspost_parent_list: [{ selftext: 'of others' }] } }] } }, { kind: 'Listing', data: { children: [comment('a', '[deleted]', '[deleted]'), comment('b', '[removed]', 'ben')] } }];
    expect(imported('bees.json', JSON.stringify(page))).toEqual({
      lines: ['**ana** (2023-03-01 09:46): Bees', 'https://example.org/bees ^post-1', '**deleted account** (2023-03-01 10:00): (↳ [[#^post-1|ana]]) [deleted]', '**ben** (2023-03-01 10:00): (↳ [[#^post-1|ana]]) [removed]'],
      told: ['1 post of others that was passed on'],
    });
  });

  it('as collections keep it: a comment a line', () => {
    const lines = [{ id: 'a', author: 'ben', body: 'One', created_utc: 1677664800, parent_id: 't3_p' }, { id: 'b', author: 'cy', body: 'Two', created_utc: '1677664860', parent_id: 't1_a', edited: true }];
    const expected = ['**ben** (2023-03-01 10:00): (↳ a post not in this file) One ^post-1', '**cy** (2023-03-01 10:01): (↳ [[#^post-1|ben]]) Two [edited]'];
    expect(imported('bees.ndjson', lines.map((line) => JSON.stringify(line)).join('\n')).lines).toEqual(expected);
    expect(imported('bees.json', JSON.stringify({ data: lines })).lines).toEqual(expected);
  });
});

describe('tables', () => {
  const dated = (dates: readonly string[]) => imported('t.csv', `author;date;text\n${dates.map((date, at) => `Ana;${date};W${at}`).join('\n')}\n`);
  const read = (...dates: string[]): (string | undefined)[] => dated(dates).lines.map((line) => /\((\d{4}-[^)]*)\)/.exec(line)?.[1]).sort();
  it('have dates as each country writes them, told by the whole column', () => {
    expect(read('01.03.2024 10:05', '2.3.24')).toEqual(['2024-03-01 10:05', '2024-03-02']);
    expect(read('03/02/2024', '13/02/2024 18:00')).toEqual(['2024-02-03', '2024-02-13 18:00']);
    expect(read('03/02/2024 1:05 PM', '03/13/2024')).toEqual(['2024-03-02 13:05', '2024-03-13']);
    expect(read('2024-03-03T10:00:00+02:00', '1709460000', '2024-03-04')).toEqual(['2024-03-03 08:00', '2024-03-03 10:00', '2024-03-04']);
    expect(dated(['03/02/2024']).told).toEqual(['Which comes first in dates like 03/02/2024, the day or the month, cannot be told: the month was taken. Look whether that is right.']);
    expect(dated(['03/02/2024', '13/02/2024']).told).toEqual([]);
  });

  it('have times as they stand, wherever they are imported', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(300);
      expect([dateOf('2024-03-01 10:05'), dateOf('2024-03-01T10:05:00'), dateOf('March 1, 2024 10:05'), dateOf('2024-03-01'), dateOf('2024-03-01T10:05:00Z'), dateOf('Fri Mar 01 10:05:00 +0000 2024')]).toEqual(['2024-03-01 10:05', '2024-03-01 10:05', '2024-03-01 10:05', '2024-03-01', '2024-03-01 10:05', '2024-03-01 10:05']);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('of Whisper count thousandths, and name nobody; Excel’s hint and another ending do not matter', () => {
    expect(imported('talk.tsv', 'start\tend\ttext\n0\t2400\tSo today.\n2400\t5100\tYes.\n65100\t67000\tAnd you?\n').lines).toEqual(['(00:00:00) So today. Yes.', '(00:01:05) And you?']);
    expect(imported('t.csv', 'sep=;\nauthor;text\nAna;Hello\nBen;Yes\n').lines).toEqual(['**Ana**: Hello', '**Ben**: Yes']);
    expect(imported('t.txt', 'author,date,text\nAna,2024-03-01,"Hello, you"\n').lines).toEqual(['**Ana** (2024-03-01): Hello, you']);
  });
});
