/** The colour of a theme that nobody chose one for. */

/**
 * A colour (`#rrggbb`) that a theme has by its path alone, on every device and in every vault. Dark enough to be a bar
 * on white paper and light enough to be one on a dark page; neighbouring colours differ in lightness as well as in hue,
 * so that they are told apart without full colour vision.
 */
export function themeColor(path: string): string {
  const known = colors.get(path);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const color = palette[((hash ^ (hash >>> 13)) >>> 0) % palette.length] ?? '#767676';
  if (colors.size > 20_000) colors.clear();
  colors.set(path, color);
  return color;
}

const colors = new Map<string, string>();

/**
 * Chosen as the colours furthest apart, to full colour vision and to each kind of colour blindness, among those with a
 * contrast of 3:1 or more both to white and to Obsidian's dark page.
 */
export const palette: readonly string[] = [
  '#3e98bc', '#d33a3e', '#567506', '#8160b5', '#b58769', '#1069da', '#ec5ca0', '#749c0b', '#416e8d', '#b93893', '#925d68', '#ac77fa',
];

/** What the colours of the palette are called, in its order. */
export const colorNames: readonly string[] = ['Sky', 'Red', 'Moss', 'Violet', 'Sand', 'Blue', 'Pink', 'Lime', 'Slate', 'Magenta', 'Plum', 'Lilac'];
