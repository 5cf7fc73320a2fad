import { describe, expect, it } from 'vitest';
import { kindOfRecording, recordingsIn } from '../../../src/core/media/recordings';
import { readFrontMatter } from '../../../src/core/text/front-matter';

const named = (yaml: string) => recordingsIn(readFrontMatter(`---\n${yaml}\n---\n`).properties).map(({ target, offset, isWeb }) => [target, offset, isWeb]);

describe('recordings named in a note', () => {
  it.each([
    ['media: talk.mp3', 'talk.mp3'],
    ['media: "[[talk.mp3]]"', 'talk.mp3'],
    ['media: [[talk.mp3]]', 'talk.mp3'],
    ['media: "![[Recordings/talk.mp3|the talk]]"', 'Recordings/talk.mp3'],
    ['media: "[the talk](Recordings/the%20talk.mp3)"', 'Recordings/the talk.mp3'],
    ['media: /Recordings/talk.mp3', 'Recordings/talk.mp3'],
  ])('%s', (yaml, target) => {
    expect(named(yaml)).toEqual([[target, 0, false]]);
  });
  it('may be several, each once, with an offset each', () => {
    expect(named('media:\n  - "[[a.mp3]]"\n  - b.mp4\n  - a.mp3\nmedia-offset: [00:00:12, -0:05]')).toEqual([
      ['a.mp3', 12, false],
      ['b.mp4', -5, false],
    ]);
    expect(named('media: a.mp3\nmedia-offset: 90')).toEqual([['a.mp3', 90, false]]);
    expect(named('media: a.mp3\nmedia-offset: later')).toEqual([['a.mp3', 0, false]]);
  });
  it('may be on the web, which is said and not played', () => {
    expect(named('media: https://example.org/a.mp3')).toEqual([['https://example.org/a.mp3', 0, true]]);
    expect(named('media: "[a](https://example.org/a.mp3)"')).toEqual([['https://example.org/a.mp3', 0, true]]);
    expect(named('media: "https://example.org/?of=[[a.mp3]]"')).toEqual([['https://example.org/?of=[[a.mp3]]', 0, true]]);
    expect(named('media: "file:///home/ana/a.mp3"')).toEqual([['file:///home/ana/a.mp3', 0, true]]);
  });
  it('are none where nothing is named', () => {
    expect([named('media:'), named('media: []'), named('type: interview'), named('media: 12')]).toEqual([[], [], [], []]);
  });
  it('are told by their endings', () => {
    expect(['a.MP3', 'b.webm', 'c.md', 'd'].map(kindOfRecording)).toEqual(['audio', 'video', null, null]);
  });
});
