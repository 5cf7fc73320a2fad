/** Expectations kept as files, so that a person reads the difference. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Compares a text with `expected/NAME`. With EMIC_EXPECT=write the file is written and the test fails on purpose. */
export function expectFile(name: string, text: string): void {
  const file = new URL(`expected/${name}`, import.meta.url);
  if (process.env['EMIC_EXPECT'] === 'write') {
    writeFileSync(file, text);
    throw new Error(`${name} was written anew: read the difference, then run without EMIC_EXPECT.`);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
