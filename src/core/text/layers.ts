/** The layers of a note: what is the researcher's own reflection, and what is no words at all. */
import type { Range } from '../markup/types';
import type { Layer, LayerRange, StudyScope } from './types';
import { asidesOf } from './asides';
import { nonverbalsOf } from './nonverbals';

/**
 * The stretches of a note that are not plain data, in order and without overlap; stripped offsets. Asides are whole
 * lines of the callouts that the scope names, with all that is nested in them; a non-verbal within an aside is part of
 * the aside.
 */
export function layersOf(stripped: string, scope: Pick<StudyScope, 'asideCallouts'>): LayerRange[] {
  const asides = asidesOf(stripped, scope.asideCallouts);
  const nonverbals = nonverbalsOf(stripped);
  if (asides.length === 0) return nonverbals.map(nonverbal);
  const layers = asides.map(aside);
  if (nonverbals.length === 0) return layers;
  let at = 0;
  for (const range of nonverbals) {
    while (at < asides.length && (asides[at]?.to ?? 0) <= range.from) at++;
    if ((asides[at]?.from ?? Infinity) >= range.to) layers.push(nonverbal(range));
  }
  return layers.sort((a, b) => a.from - b.from);
}

/**
 * The layer of a passage: `aside` when it lies in one whole, `nonverbal` when it holds no words at all, else `data`.
 * White space between the stretches does not count.
 */
export function layerOf(layers: readonly LayerRange[], stripped: string, passage: Range): Layer {
  let low = 0;
  let high = layers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layers[middle]?.to ?? 0) <= passage.from) low = middle + 1;
    else high = middle;
  }
  let layer: Layer | null = null;
  let at = passage.from;
  for (; low < layers.length && at < passage.to; low++) {
    const range = layers[low];
    if (!range || range.from >= passage.to) break;
    if (stripped.slice(at, Math.max(at, range.from)).trim() !== '') return 'data';
    layer = layer === null || layer === range.layer ? range.layer : 'aside';
    at = range.to;
  }
  if (layer === null || stripped.slice(at, Math.max(at, passage.to)).trim() !== '') return 'data';
  return layer;
}

function aside(range: Range): LayerRange {
  return { from: range.from, to: range.to, layer: 'aside' };
}

function nonverbal(range: Range): LayerRange {
  return { from: range.from, to: range.to, layer: 'nonverbal' };
}
