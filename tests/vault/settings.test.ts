import { describe, expect, test } from 'vitest';
import { openDevice } from '../../src/vault/device';
import { readSettings } from '../../src/vault/settings';
import type { App } from 'obsidian';

describe('stored settings', () => {
  test('nothing stored gives the defaults', () => {
    for (const stored of [null, undefined, 'broken', 7, []]) expect(readSettings(stored)).toMatchObject({ prefix: 'theme/', themeFolder: 'Themes', folders: [], blind: false, showMargin: true, excluded: ['Themes', 'Case studies', 'Templates'] });
  });

  test('what is of the right kind is taken, the rest stays at its default', () => {
    const stored = { prefix: 'code/', folders: ['Data'], types: 'interview', showMargin: 'yes', excluded: ['A', 3], unknown: true };
    expect(readSettings(stored)).toEqual({ ...readSettings(null), prefix: 'code/', folders: ['Data'] });
  });
});

describe('what belongs to the device', () => {
  function storage(kept: Record<string, unknown> = {}) {
    const app = {
      loadLocalStorage: (key: string) => kept[key] ?? null,
      saveLocalStorage: (key: string, value: unknown) => void (kept[key] = value),
    } as unknown as App;
    return { app, kept };
  }

  test('the coder is kept, and forgotten when the name is emptied', () => {
    const { app } = storage();
    expect(openDevice(app).coder).toBeNull();
    openDevice(app).setCoder('ana');
    expect(openDevice(app).coder).toBe('ana');
    openDevice(app).setCoder('');
    expect(openDevice(app).coder).toBeNull();
  });

  test('themes used last come first, each once, fifty at most', () => {
    const { app } = storage();
    const device = openDevice(app);
    device.noteUsed(['a', 'b']);
    device.noteUsed(['b', 'c']);
    expect(openDevice(app).recentThemes()).toEqual(['b', 'c', 'a']);
    for (let n = 0; n < 60; n++) device.noteUsed([`t${n}`]);
    expect(openDevice(app).recentThemes()).toHaveLength(50);
    expect(openDevice(app).recentThemes()[0]).toBe('t59');
  });

  test('what was used and coded with last follows what becomes of themes, and survives a restart', () => {
    const { app } = storage();
    const device = openDevice(app);
    device.noteUsed(['a', 'b', 'c']);
    expect(device.lastCoding()).toEqual({ themes: ['a'], attributes: {} });
    device.noteCoded({ themes: ['a', 'b'], attributes: { stance: 'resists' } });
    device.followThemes(new Map([['a', 'x/a'], ['b', null]]));
    expect(openDevice(app).recentThemes()).toEqual(['x/a', 'c']);
    expect(openDevice(app).lastCoding()).toEqual({ themes: ['x/a'], attributes: { stance: 'resists' } });
  });

  test('broken storage counts as none', () => {
    const { app } = storage({ 'emic-coder': 3, 'emic-recent-themes': 'x', 'emic-last-coding': { themes: 1 } });
    expect(openDevice(app).coder).toBeNull();
    expect(openDevice(app).recentThemes()).toEqual([]);
    expect(openDevice(app).lastCoding()).toEqual({ themes: [], attributes: {} });
  });
});
