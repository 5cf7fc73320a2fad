/** A document as it is quoted from. */
import { quotingOf, readQuoting } from '../cases/quoting';
import type { Case, Quoting } from '../cases/types';
import type { Corpus, Document } from '../corpus/types';
import { scan } from '../markup/scan';
import type { Coding, Range, Scan } from '../markup/types';
import { layersOf } from '../text/layers';
import { defaultScope } from '../text/scope';
import { turnsOf } from '../text/turns';
import type { LayerRange, Turn } from '../text/types';

/** A document with its text as it is now; all offsets are stripped. */
export interface Source {
  readonly document: Document;
  readonly raw: string;
  readonly scan: Scan;
  /** LF, no BOM. */
  readonly stripped: string;
  readonly turns: readonly Turn[];
  readonly layers: readonly LayerRange[];
  /** Stretches that somebody asked not to be shown as they are, in order. */
  readonly restricted: readonly Range[];
}

/**
 * Reads a source anew: the index may be a moment behind the text, and only offsets into this very text may be cut from
 * it.
 */
export function openSource(document: Document, raw: string, corpus: Corpus): Source {
  const found = scan(raw, corpus.options);
  const stripped = found.plain();
  const turns = turnsOf(stripped);
  const layers = layersOf(stripped, { asideCallouts: corpus.options.scope?.asideCallouts ?? defaultScope.asideCallouts });
  return { document, raw, scan: found, stripped, turns, layers, restricted: restrictedIn(document, found.codings, turns, corpus) };
}

/** The case a speaker of a document is, whether named, by an alias, or in this document alone. */
export function speakerCase(speaker: string, document: Document, corpus: Corpus): Case | undefined {
  const is = corpus.speakerIs(document, speaker);
  return is && 'case' in is ? is.case : undefined;
}

/** How words of a turn may be shown where no coding says anything. */
export function quotingOfTurn(turn: Turn, source: Source, corpus: Corpus): Quoting {
  const speaker = turn.speaker === null ? undefined : speakerCase(turn.speaker, source.document, corpus);
  return quotingOf({
    type: source.document.type,
    document: source.document.quoting,
    cases: speaker ? [speaker.quoting] : [],
  });
}

function restrictedIn(document: Document, codings: readonly Coding[], turns: readonly Turn[], corpus: Corpus): Range[] {
  const ranges: Range[] = [];
  for (const { from, to, attributes } of codings) {
    const of = attributes['case'] === undefined ? undefined : corpus.caseNamed(attributes['case']);
    const quoting = quotingOf({ type: null, coding: readQuoting(attributes['quote']), cases: [of?.quoting ?? null] });
    if (quoting !== 'verbatim') ranges.push({ from, to });
  }
  for (const turn of turns) {
    const quoting = turn.speaker === null ? null : (speakerCase(turn.speaker, document, corpus)?.quoting ?? null);
    if (quoting !== null && quoting !== 'verbatim') ranges.push({ from: turn.from, to: turn.to });
  }
  return ranges.sort((a, b) => a.from - b.from || a.to - b.to);
}
