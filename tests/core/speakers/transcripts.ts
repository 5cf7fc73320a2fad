/** Made-up transcripts in all shapes that labels have, with codings across them. */
import fc from 'fast-check';
import { addCoding } from '../../../src/core/markup/edit/add';
import { applyChanges } from '../../../src/core/markup/changes';
import { scan } from '../../../src/core/markup/scan';
import { Refusal } from '../../../src/core/markup/types';

interface Shape {
  readonly label: (name: string, time: string) => string;
  readonly gap: string;
  readonly lead?: string;
}

const shapes: readonly Shape[] = [
  { label: (name, time) => `**${name}** (${time}): `, gap: '\n\n' },
  { label: (name) => `**${name}:** `, gap: '\n\n' },
  { label: (name) => `${name}: `, gap: '\n' },
  { label: (name, time) => `[${time}] ${name}: `, gap: '\n' },
  { label: (name, time) => `${name} (${time}): `, gap: '\n\n' },
  { label: (name, time) => `**${name}** ${time}\n`, gap: '\n\n' },
  { label: (name, time) => `## ${name} (${time}):\n`, gap: '\n\n' },
  { label: (name) => `> **${name}:** `, gap: '\n>\n' },
  { label: (name) => `- ${name}: `, gap: '\n' },
  { label: (name) => `@${name}: `, gap: '\n' },
  { label: (name) => `<v ${name}>`, gap: '\n\n' },
  { label: (name, time) => `00:${time}.000 --> 00:${time}.500\n<v ${name}>`, gap: '\n\n', lead: 'WEBVTT\n\n' },
  { label: (name) => `> [!quote] ${name}\n> `, gap: '\n\n' },
  { label: (name, time) => `**${name}** (${time}): `, gap: '\n\n', lead: '---\ntype: interview\nparticipants:\n  - "Ana" # leads\n  - Ben Okri\n---\n' },
  { label: (name, time) => `**${name}** (${time}): `, gap: '\n\n', lead: '---\nparticipants: [Ana, Ben Okri, P03]\ninterviewer: P03\n---\n# Talk\n\n' },
];

export const names = ['Ana', 'Ben Okri', 'P03'];

const said = fc.constantFrom('Yes.', 'We never felt safe there, you know.', 'Because people came at night. [laughs] And then?', 'No. Nobody asked us, and nobody came.', '¿Cómo? Nadie vino.', 'Yes. Yes.', 'It was **loud** there, and `code` too.');

/** A transcript of some turns. */
export const transcript: fc.Arbitrary<string> = fc
  .record({ shape: fc.constantFrom(...shapes), turns: fc.array(fc.record({ who: fc.constantFrom(...names), words: said }), { minLength: 4, maxLength: 12 }), crlf: fc.boolean() })
  .map(({ shape: { label, gap, lead = '' }, turns, crlf }) => {
    const text = lead + turns.map(({ who, words }, at) => label(who, `0${Math.floor(at / 6)}:${String((at * 10) % 60).padStart(2, '0')}`) + words).join(gap) + '\n';
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** Passages as parts of the note, in thousandths. */
export const passages = fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { maxLength: 5 });

/** The note with codings on passages that may begin and end anywhere; those that cannot be coded are left out. */
export function coded(text: string, parts: readonly (readonly [number, number])[]): string {
  let note = text;
  parts.forEach(([a, b], at) => {
    const plain = scan(note).plain();
    const [from, to] = [Math.min(a, b), Math.max(a, b)].map((part) => Math.floor((part / 1000) * plain.length));
    try {
      note = applyChanges(note, addCoding(note, { from: from ?? 0, to: to ?? 0, themes: ['safety'], coder: 'ana', date: null, memos: [], attributes: {}, id: `a000000${at}` }).changes);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
    }
  });
  return note;
}
