import { describe, expect, it } from 'vitest';
import { growth, linear } from './growth';

/** Work that nothing can leave out. */
function counted(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = (sum * 31 + step) % 1_000_003;
  return sum;
}

describe('the measure of growth that other tests rely on', () => {
  it('lets work through that grows with the size alone, or a little faster, as sorting does', () => {
    expect(growth(counted, 20_000)).toBeLessThan(linear);
    expect(growth((size) => Array.from({ length: size }, (_, at) => (at * 7_919) % size).sort((a, b) => a - b), 2_000)).toBeLessThan(linear);
  });

  it('tells work that grows with the square of the size', () => {
    expect(growth((size) => counted(size * size), 60)).toBeGreaterThan(linear);
  });
});
