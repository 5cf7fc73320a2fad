/** Another theme for a coding. */
import { isInTable } from '../../markup/edit/add';
import { opsOf } from '../../markup/edit/remove';
import { revisedSource } from '../../markup/edit/revised-source';
import { lineBreakOf, opOf, replaceMarker, standing } from '../../markup/edit/splice';
import { scan } from '../../markup/scan';
import { Refusal, type CodingRecord, type Marker, type MarkerOp, type MarkupOptions, type TextChange } from '../../markup/types';
import { changedList } from './changed-list';
import { inOneScan } from './in-one-scan';
import type { OpKind, OpOf } from './types';
import { say, type Saying } from '../../said/sayings';

type ThemesOp = OpOf<'themes'>;

export const themes: OpKind<ThemesOp> = {
  ...inOneScan(applyAll),
  inverse({ take, add, order, set, ...op }) {
    const turned = set && Object.fromEntries(Object.entries(set).map(([key, [before, after]]): [string, readonly [string | null, string | null]] => [key, [after, before]]));
    return { ...op, take: add, add: take, ...(order ? { order: [order[1], order[0]] as const } : {}), ...(turned ? { set: turned } : {}) };
  },
};

/** One scan for them all. */
function applyAll(text: string, ops: readonly ThemesOp[], options: MarkupOptions) {
  const note = scan(text, options);
  const plain = note.plain();
  const codings = new Map(note.codings.map((coding) => [`${coding.id} ${coding.ordinal}`, coding]));
  const markers = new Map(note.markers.map((marker) => [marker.from, marker]));
  const sources = new Map<MarkerOp, string>();
  const touched = new Set<Marker>();
  const skipped: { op: ThemesOp; why: Saying }[] = [];
  for (const op of ops) {
    const coding = codings.get(`${op.id} ${op.ordinal}`);
    const marker = coding && markers.get(coding.closer.from);
    const closer = marker?.ops.find((found) => found.kind === 'close' && found.id === op.id);
    if (!coding || !marker || !closer) {
      skipped.push({ op, why: say('coding-gone', op.id) });
      continue;
    }
    // Of a copied coding the closers may share a marker: the one that is meant is found with more care.
    const own = coding.ordinal === 0 ? closer : ([...opsOf(note, coding)].find((found) => found.kind === 'close') ?? closer);
    try {
      const source = revisedSource(sources.get(own) ?? own.source, (record) => revised(record, op), { ...options, inTable: isInTable(plain, marker.at) });
      sources.set(own, source);
      touched.add(marker);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      skipped.push({ op, why: refusal.said });
    }
  }
  const changes: TextChange[] = [];
  const lineBreak = lineBreakOf(text);
  for (const marker of touched) {
    if (marker.ops.every((op) => (sources.get(op) ?? op.source) === op.source)) continue;
    const after = marker.ops.map((op) => {
      const source = sources.get(op);
      return source === undefined ? opOf(op) : { ...opOf(op), text: source === '' ? `}${op.id}` : `}${op.id} ${source}` };
    });
    const { before, after: behind } = standing(text, marker);
    changes.push(replaceMarker(marker, after, before, behind, lineBreak));
  }
  return { changes: changes.sort((a, b) => a.from - b.from), skipped };
}

/** The record after an op; throws a `Refusal` (`changed`) where somebody gave the coding other themes since. */
function revised(record: CodingRecord, op: ThemesOp): CodingRecord {
  const list = changedList(record.themes, op);
  if (list === null) throw new Refusal('changed', op.id, record.themes);
  const attributes = { ...record.attributes };
  for (const [key, [before, after]] of Object.entries(op.set ?? {})) {
    if ((Object.hasOwn(attributes, key) ? attributes[key] : null) !== before) continue;
    if (after === null) delete attributes[key];
    else attributes[key] = after;
  }
  return { ...record, themes: list === 'done already' ? record.themes : list, attributes };
}
