import { palette, themeColor } from '../core/codebook/color';
import { ui } from '../i18n/ui';

/** A colour that a theme may have. */
export interface ColorOption {
  /** Null for the one that follows from the theme's name. */
  readonly color: string | null;
  readonly name: string;
  readonly shown: string;
}

/** The one by the theme's name, the palette, and the one its note says where that is none of these. */
export function colorOptions(theme: string, now: string | null): ColorOption[] {
  const options: ColorOption[] = [
    { color: null, name: ui.entry.colorByName, shown: themeColor(theme) },
    ...palette.map((color, at) => ({ color, name: ui.entry.colors[at] ?? color, shown: color })),
  ];
  return now === null || palette.includes(now) ? options : [...options, { color: now, name: ui.entry.colorInNote(now), shown: now }];
}
