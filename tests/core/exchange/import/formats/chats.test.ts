/** Chats of groups, as their apps export them. All of it is invented. */
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../../src/core/exchange/import/note';
import { readImport } from '../../../../../src/core/exchange/import/read';
import { inEnglish } from '../../../../../src/core/said/sayings';
import { growth, linear } from '../../../../growth';
import { bytes } from '../made';

function imported(name: string, source: string): { body: string; format: string; title: string; told: string[] } {
  const file = readImport(name, bytes(source));
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  const { path, text, report } = noteOf(file, document, { folder: '', date: '2026-11-22' });
  return { body: text.replace(/^---\n[^]*?\n---\n/, '').trim(), format: file.format, title: path, told: [...report.losses, ...report.warnings].map(inEnglish) };
}

describe('a chat as JSON', () => {
  it('of Telegram: who answers whom, links among the words, what was edited and forwarded', () => {
    const messages = [
      { id: 1, type: 'service', date: '2024-03-01T10:00:00', actor: 'Ana', action: 'create_group' },
      { id: 2, type: 'message', date: '2024-03-01T11:15:00', date_unixtime: '1709288100', from: 'Ana', from_id: 'user1', text: ['See ', { type: 'link', text: 'https://x.org' }, ' now\nall'], reactions: [{ emoji: 'x', count: 3 }] },
      { id: 3, type: 'message', date: '2024-03-01T11:16:00', date_unixtime: '1709288160', edited: '2024-03-01T11:18:00', from: null, from_id: 'user2', reply_to_message_id: 2, forwarded_from: 'Cy', text: 'I did', photo: 'x.jpg' },
    ];
    expect(imported('result.json', JSON.stringify({ name: 'Garden', type: 'private_group', id: 1, messages }))).toEqual({
      format: 'Telegram JSON',
      title: 'Garden.md',
      body: '**Ana** (2024-03-01 10:15): See https://x.org now\n\nall ^post-1\n\n**deleted account** (2024-03-01 10:16): (↳ [[#^post-1|Ana]]) [forwarded from Cy]\n\nI did [edited]',
      told: ['1 attachment', '1 notice of the app itself (who joined, who left and the like)', '3 reactions (emoji on a message)'],
    });
  });

  it('of Discord: two of one nickname stay two; direct messages are marked', () => {
    const author = (id: string, name: string, nickname: string) => ({ id, name, nickname });
    const messages = [
      { id: '10', type: 'Default', timestamp: '2024-03-01T11:15:00+01:00', timestampEdited: null, content: 'Hello', author: author('1', 'ana', 'Ana'), attachments: [{}] },
      { id: '11', type: 'Reply', timestamp: '2024-03-01T10:16:00+00:00', timestampEdited: '2024-03-01T10:17:00+00:00', content: 'Hi', author: author('2', 'ben', 'moth'), reference: { messageId: '10' } },
      { id: '12', type: 'ChannelPinnedMessage', timestamp: '2024-03-01T10:17:00+00:00', content: 'Pinned a message.', author: author('2', 'ben', 'moth') },
      { id: '13', type: 'Default', timestamp: '2024-03-01T10:18:00+00:00', content: 'No', author: author('3', 'cy', 'moth') },
    ];
    const chat = (type: string) => imported('x.json', JSON.stringify({ guild: { id: '0', name: 'G' }, channel: { id: '2', type, name: 'garden' }, messages }));
    expect(chat('GuildTextChat')).toEqual({
      format: 'Discord JSON',
      title: 'garden.md',
      body: '**Ana** (2024-03-01 10:15): Hello ^post-1\n\n**ben** (2024-03-01 10:16): (↳ [[#^post-1|Ana]]) Hi [edited]\n\n**cy** (2024-03-01 10:18): No',
      told: ['1 attachment', '1 notice of the app itself (who joined, who left and the like)'],
    });
    expect(chat('DirectTextChat').body).toContain('No [direct message]');
  });

  it('of Discourse: the words of a page, and how many posts the file lacks', () => {
    const posts = [
      { id: 7, post_number: 1, username: 'ana', created_at: '2024-03-01T10:15:00.000Z', cooked: '<p>Hello <b>all</b> &amp; each</p><p>Two</p>', version: 1, reply_to_post_number: null },
      { id: 8, post_number: 2, username: 'ben', created_at: '2024-03-01T10:16:00.000Z', cooked: '<p>Hi</p>', version: 2, reply_to_post_number: 1 },
      { id: 9, post_number: 3, username: 'ben', created_at: '2024-03-01T10:17:00.000Z', cooked: '<p>(post deleted by author)</p>', user_deleted: true },
    ];
    expect(imported('garden.json', JSON.stringify({ title: 'Garden', post_stream: { posts, stream: [7, 8, 9, 10, 11] } }))).toEqual({
      format: 'Discourse JSON',
      title: 'Garden.md',
      body: '**ana** (2024-03-01 10:15): Hello all & each\n\nTwo ^post-1\n\n**ben** (2024-03-01 10:16): (↳ [[#^post-1|ana]]) Hi [edited]\n\n**ben** (2024-03-01 10:17): [deleted]',
      told: ['2 comments that the page had not loaded'],
    });
  });
});

describe('a chat of WhatsApp', () => {
  const notices = 'notice of the app itself (who joined, who left and the like)';

  it('of Android: every message is its author’s, those with a number for a name too; what the app says is nobody’s', () => {
    const chat = [
      '3/1/24, 10:15 - Messages and calls are end-to-end encrypted. Tap to learn more.',
      '3/1/24, 10:15 - Ana Lima created group “Garden: north”',
      '3/1/24, 10:16 - Ana Lima: Hello everybody',
      '3/1/24, 10:17 - Ben: <Media omitted>',
      '3/1/24, 10:18 - Ben: It was late: we waited',
      'and waited',
      '3/13/24, 9:02\u202fPM - +44 7700 900123: This message was deleted',
      '3/13/24, 9:03\u202fPM - Ana Lima: This message is for \u2068@Ben\u2069 <This message was edited>',
    ].join('\n');
    expect(imported('chat.txt', chat)).toEqual({
      format: 'WhatsApp chat',
      title: 'chat.md',
      body: '**Ana Lima** (2024-03-01 10:16): Hello everybody\n\n**Ben** (2024-03-01 10:17): [Media omitted]\n\n**Ben** (2024-03-01 10:18): It was late: we waited\n\nand waited\n\n**+44 7700 900123** (2024-03-13 21:02): [deleted]\n\n**Ana Lima** (2024-03-13 21:03): This message is for @Ben [edited]',
      told: ['1 attachment', `2 ${notices.replace('notice', 'notices')}`],
    });
  });

  it('of an iPhone: names that are in no address book, and words of the app in somebody’s name', () => {
    const chat = [
      '[01.03.24, 10:15:01] Garden: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
      '[13.03.24, 10:16:02] Ana Lima: Hallo zusammen',
      '\u200e[13.03.24, 10:17:03] ~\u202fBen: \u200eBild weggelassen',
      '[13.03.24, 10:17:05] ~\u202fBen: Und: was nun?',
      '[13.03.24, 10:18:00] Ana Lima: \u200eVerpasster Sprachanruf',
      '[13.03.24, 10:19:00] Ana Lima: \u200eDu hast diese Nachricht gelöscht.',
    ].join('\n');
    expect(imported('_chat.txt', chat)).toMatchObject({
      body: '**Ana Lima** (2024-03-13 10:16): Hallo zusammen\n\n**Ben** (2024-03-13 10:17): [Bild weggelassen]\n\n**Ben** (2024-03-13 10:17): Und: was nun?\n\n**Ana Lima** (2024-03-13 10:18): [Verpasster Sprachanruf]\n\n**Ana Lima** (2024-03-13 10:19): [deleted]',
      told: ['1 attachment', `1 ${notices}`],
    });
  });

  it('tells where day and month cannot be told apart, and reads dates that begin with the year', () => {
    const two = (day: string): string => `[${day}, 10:15:01] Ana: One\n[${day}, 10:15:02] Ben: Two\n`;
    expect(imported('a.txt', two('03/04/2024')).told).toEqual([expect.stringContaining('Which comes first in dates like 03/04/2024')]);
    expect(imported('a.txt', two('2024/3/4')).body).toBe('**Ana** (2024-03-04 10:15): One\n\n**Ben** (2024-03-04 10:15): Two');
  });

  it('is one by more than its first line', () => {
    expect(imported('a.txt', '3/1/24, 10:15 - Ana: in the garden\n\nShe said that it was late.').format).toBe('plain text');
  });

  it.each(['[01.03.24, 10:16:02] Ana: a (b).c \u200e<\n', '[01.03.24, 10:16:02] Ana:  \n\u200e<This \n'])('is read in time that grows with it alone: %j', (lines) => {
    expect(growth((size) => readImport('a.txt', bytes(`[01.03.24, 10:16:02] Ana: one\n${lines.repeat(size)}`)), 100)).toBeLessThan(linear);
  });
});
