import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';

/** A query to begin with, made of the study's own themes, and what it asks. */
export interface Example {
  readonly query: string;
  readonly says: string;
}

/** Queries that a newcomer can start from, made of the most used themes there are. */
export function examplesOf(study: Study): Example[] {
  const themes = [...study.seen.themes()].sort((a, b) => b.codings - a.codings).map(({ theme }) => theme);
  const [first, second = first] = themes;
  if (first === undefined || second === undefined) return [];
  const speaker = study.seen.codingsOf(first).flatMap(({ speakers }) => speakers)[0];
  const title = (theme: string): string => study.look(theme).title;
  const examples = [
    { query: first, says: ui.query.exampleTheme(title(first)) },
    { query: `${first} AND ${second}`, says: ui.query.exampleBoth(title(first), title(second)) },
    { query: `${first} AND NOT ${second}`, says: ui.query.exampleWithout(title(first), title(second)) },
    { query: `${first} WHERE type = interview`, says: ui.query.exampleWhere(title(first)) },
  ];
  if (speaker !== undefined && !speaker.includes('"')) {
    examples.push({ query: `${first} WHERE speaker = "${speaker}"`, says: ui.query.exampleSpeaker(title(first), speaker) });
  }
  return examples;
}
