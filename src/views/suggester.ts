import { bySearch } from '../core/autocode/change';
import type { CodingEntry, Document } from '../core/corpus/types';
import { openThemeModel, type CodedText, type ThemeModel } from '../core/suggest/model';
import { inSlices } from '../vault/slices';
import type { Study } from '../vault/types';
import { strippedText } from './passage-text';
import { readOrTell } from './read-or-tell';
import type { Suggested } from './theme-picker/items';

const themesMost = 5;

/** What a study's codings taught, and of which state of each document. Nothing of it is stored. */
interface Lessons {
  readonly model: ThemeModel;
  readonly learnt: Map<string, Document>;
  /** For whom: while coding blind, only what one may see teaches. */
  readonly eyes: string;
  /** Gives the lines about notes that could not be read. */
  reading: Promise<readonly string[]>;
}

const lessonsOf = new WeakMap<Study, Lessons>();

/**
 * Gives the themes whose passages are most like some words, with the words that made it think so; undefined where
 * suggestions are off. Nothing leaves the device. The first asking reads the coded documents, in slices; later ones only
 * those that changed. Notes that cannot be read are told.
 */
export function suggestFor(study: Study, words: string): (() => Promise<Suggested>) | undefined {
  if (!study.settings.suggestions) return undefined;
  return async () => {
    const eyes = study.settings.blind ? `@${study.coder ?? ''}` : '';
    let lessons = lessonsOf.get(study);
    if (lessons?.eyes !== eyes) {
      lessons = { model: openThemeModel(), learnt: new Map(), eyes, reading: Promise.resolve([]) };
      lessonsOf.set(study, lessons);
    }
    const { model } = lessons;
    // One reading after the other, so that no document is learnt twice at once.
    lessons.reading = lessons.reading.then(() => catchUp(study, lessons));
    const unreadable = await lessons.reading;
    return { themes: model.suggest(words, themesMost).map(({ theme, words: why }) => ({ theme, why: why.join(', ') })), unreadable };
  };
}

async function catchUp(study: Study, { model, learnt }: Lessons): Promise<readonly string[]> {
  const documents = study.seen.documents().filter((document) => document.isData && document.codings.length > 0);
  const paths = new Set(documents.map(({ path }) => path));
  for (const path of [...learnt.keys()]) {
    if (paths.has(path)) continue;
    learnt.delete(path);
    model.forget(path);
  }
  const unreadable: string[] = [];
  const rest = inSlices();
  for (const document of documents) {
    if (learnt.get(document.path) === document) continue;
    // A note that cannot be read teaches nothing, and is asked for again the next time.
    const raw = await readOrTell(study, document.path, unreadable);
    if (raw !== null) {
      model.learn(document.path, lessonsIn(document, strippedText(raw)));
      learnt.set(document.path, document);
    }
    await rest();
  }
  return unreadable;
}

/** Passages that a person coded: what a search coded would only teach the search. */
function lessonsIn(document: Document, text: string): CodedText[] {
  const counts = ({ themes, layer, attributes }: CodingEntry): boolean =>
    themes.length > 0 && layer === 'data' && attributes['by'] !== bySearch['by'];
  return document.codings.filter(counts).map(({ themes, from, to }) => ({ themes, text: text.slice(from, to) }));
}
