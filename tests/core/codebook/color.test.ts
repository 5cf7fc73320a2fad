import { describe, expect, it } from 'vitest';
import { palette, themeColor } from '../../../src/core/codebook/color';

type Rgb = readonly [number, number, number];

function linear(color: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const rows = (matrix: readonly number[], [r, g, b]: Rgb): Rgb =>
  [0, 3, 6].map((at) => (matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b) as unknown as Rgb;

/** OKLab, in which distances are as people see them. */
function seen(color: Rgb): Rgb {
  const cones = rows([0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005], color);
  return rows([0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662, -0.808675766], cones.map((cone) => Math.cbrt(Math.max(0, cone))) as unknown as Rgb);
}

/** Machado, Oliveira and Fernandes (2009), full severity. */
const sight: Readonly<Record<string, readonly number[]>> = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

describe('the colour of a theme', () => {
  it('is its own by its path, on every device', () => {
    expect(themeColor('power')).toBe(themeColor('power'));
    expect(['power', 'identity/star-status', '唐鳳'].map(themeColor)).toEqual(['power', 'identity/star-status', '唐鳳'].map(themeColor));
    expect(themeColor('stigma')).toMatch(/^#[0-9a-f]{6}$/);
    expect(themeColor('')).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('is legible as a bar on white and on a dark page', () => {
    for (const color of palette) {
      expect(contrast(luminance(linear(color)), 1), color).toBeGreaterThanOrEqual(3);
      expect(contrast(luminance(linear(color)), luminance(linear('#1e1e1e'))), color).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.keys(sight))('is told from the others with %s colour vision', (kind) => {
    const colors = palette.map((color) => seen(rows(sight[kind] ?? [], linear(color))));
    for (const [index, a] of colors.entries()) {
      for (const b of colors.slice(index + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(kind === 'full' ? 0.11 : 0.05);
    }
  });

  it('is spread evenly over a codebook', () => {
    const used = new Map<string, number>();
    for (let at = 0; at < 1200; at++) {
      const color = themeColor(`theme-${at % 40}/child-${Math.floor(at / 40)}`);
      used.set(color, (used.get(color) ?? 0) + 1);
    }
    expect(used.size).toBe(palette.length);
    for (const count of used.values()) expect(count).toBeGreaterThan(50);
  });
});
