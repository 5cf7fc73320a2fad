/** Everything wrong with a note. */
import { check } from '../markup/damage/check';
import type { Problem } from '../markup/types';
import { say, type Saying } from '../said/sayings';
import { readFrontMatter } from '../text/front-matter';
import { badThemes } from './read-note';
import type { CorpusOptions } from './types';

/** Problems of a note's front matter and markers, in order of line; raw offsets. Total. */
export function noteProblems(text: string, options: CorpusOptions): readonly Problem[] {
  const { properties, error } = readFrontMatter(text);
  const problems = check(text, options);
  const found: Problem[] = badThemes(properties['themes'], options.prefix).map(({ name, why }) => {
    const at = Math.max(0, text.indexOf(name));
    return problem(text, lineOf(text, at), at, at + name.length, say('bad-theme-property', why));
  });
  if (error) {
    const from = Math.min(text.length, lineStart(text, error.line) + error.column - 1);
    found.unshift(problem(text, error.line, from, from, say('unreadable-front-matter', error.line, error.column, error.message)));
  }
  return [...found, ...problems].sort((a, b) => a.line - b.line);
}

function problem(text: string, line: number, from: number, to: number, said: Saying): Problem {
  return { kind: 'front-matter', from, to: Math.min(to, text.length), line, id: null, said, fixes: [] };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function lineStart(text: string, line: number): number {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', from);
    if (next < 0) return text.length;
    from = next + 1;
  }
  return from;
}
