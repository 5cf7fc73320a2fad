/** The custom properties that tint a stretch in the colours of the passages over it. */
export interface Tint {
  /** Layers of a `background-image`; `--emic-tint` says how strong. */
  readonly '--emic-tints': string;
  /** A `box-shadow`: one line below the words for each colour, so that overlaps are seen. */
  readonly '--emic-lines': string;
}

/** More colours on one word than these cannot be told apart. */
const mostColors = 4;
/** More layers of colour would leave words too little contrast. */
const mostGrounds = 3;

/**
 * The tint of a stretch. `passages` gives for each passage over it the CSS colours of its themes, first theme first; the
 * first colour of each passage fills the ground, all of them draw lines.
 */
export function tintOf(passages: readonly (readonly string[])[]): Tint {
  const quiet = 'var(--text-faint)';
  const grounds = new Set(passages.map(([first]) => first ?? quiet));
  const lines = new Set(passages.flatMap((colors) => (colors.length > 0 ? colors : [quiet])));
  return {
    '--emic-tints': [...grounds].slice(0, mostGrounds).map((color) => `linear-gradient(color-mix(in srgb, ${color} var(--emic-tint), transparent) 0 0)`).join(', '),
    '--emic-lines': [...lines].slice(0, mostColors).map((color, n) => `inset 0 ${-1.5 * (n + 1)}px 0 ${color}`).join(', '),
  };
}
