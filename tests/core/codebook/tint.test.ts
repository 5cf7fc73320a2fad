import { describe, expect, it } from 'vitest';
import { palette } from '../../../src/core/codebook/color';
import { tintOf } from '../../../src/core/codebook/tint';

type Rgb = readonly number[];
const rgb = (color: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
const luminance = (color: Rgb): number => {
  const [r = 0, g = 0, b = 0] = color.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Rgb, b: Rgb): number => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
const layers = (tint: string): string[] => [...tint.matchAll(/#[0-9a-f]{6}/g)].map(([color]) => color);

describe('a tint', () => {
  const all = palette.map((color) => [color]);

  // Obsidian's page and text, and the strengths that the style sheet gives.
  it.each([
    ['light', '#ffffff', '#222222', 0.16],
    ['dark', '#1e1e1e', '#dadada', 0.24],
  ])('leaves words legible on a %s page, however many passages overlap', (_name, page, text, strength) => {
    for (let from = 0; from < palette.length; from++) {
      for (let step = 1; step < palette.length; step++) {
        const passages = [0, 1, 2, 3, 4].map((n) => all[(from + n * step) % all.length] ?? []);
        let ground = rgb(page);
        for (const color of layers(tintOf(passages)['--emic-tints'])) ground = ground.map((value, n) => value * (1 - strength) + (rgb(color)[n] ?? 0) * strength);
        expect(contrast(ground, rgb(text))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
  it('has a line for each of four colours, so that overlaps are seen without telling colours apart', () => {
    const one = tintOf(all.slice(0, 1))['--emic-lines'];
    const four = tintOf(all.slice(0, 6))['--emic-lines'];
    expect(one.split(', ')).toHaveLength(1);
    expect(four.split(', ')).toHaveLength(4);
    expect(new Set(four.split(', ').map((line) => /-?[\d.]+px/.exec(line)?.[0])).size).toBe(4);
  });
});
