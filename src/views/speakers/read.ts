/** Reads who speaks in notes, without holding up the page. */
import { scan } from '../../core/markup/scan';
import { speakerRows } from '../../core/speakers/rows';
import { labelledTurns } from '../../core/speakers/labelled-turns';
import { sampleOf, speakersOf } from '../../core/speakers/speakers-of';
import type { Sample, SpeakerRow } from '../../core/speakers/types';
import { readFrontMatter } from '../../core/text/front-matter';
import { inSlices } from '../../vault/slices';
import type { Study } from '../../vault/types';
import { readOr } from '../read-or-tell';

/** The speakers of some notes. */
export interface Speaking {
  readonly rows: readonly SpeakerRow[];
  /** All turns by label. */
  readonly turns: ReadonlyMap<string, readonly Sample[]>;
  /** Notes that could not be read, and why: their speakers are wanting. */
  readonly unread: readonly { readonly path: string; readonly why: string }[];
}

/** The speakers of notes as they are now; stops when `signal` fires. */
export async function readSpeaking(study: Study, paths: readonly string[], signal: AbortSignal, progress: (done: number) => void): Promise<Speaking> {
  const notes: { path: string; speakers: ReturnType<typeof speakersOf> }[] = [];
  const turns = new Map<string, Sample[]>();
  const properties = new Map<string, Readonly<Record<string, unknown>>>();
  const unread: { path: string; why: string }[] = [];
  const rest = inSlices();
  for (const [index, path] of paths.entries()) {
    const raw = await readOr(study, path, (why) => unread.push({ path, why }));
    if (signal.aborted) break;
    if (raw === null) continue;
    const plain = scan(raw, study.markup).plain();
    properties.set(path, readFrontMatter(plain).properties);
    notes.push({ path, speakers: speakersOf(path, plain, study.settings) });
    for (const turn of labelledTurns(plain)) {
      const known = turns.get(turn.speaker);
      const sample = sampleOf(path, plain, turn);
      if (known) known.push(sample);
      else turns.set(turn.speaker, [sample]);
    }
    await rest(() => progress(index + 1));
  }
  return { rows: speakerRows(notes, (path, speaker) => study.corpus.speakerIs({ path, properties: properties.get(path) ?? {} }, speaker)), turns, unread };
}
