/**
 * How many times longer a run takes on eight times the size: about 8 where the cost grows with the size alone, 64 where
 * it grows with its square. A ratio within one run, so that it holds on any machine; of processor time, the best of three,
 * so that it holds on a busy one.
 */
export function growth(run: (size: number) => unknown, size: number): number {
  run(size);
  // Below a millisecond the figures tell nothing.
  return best(run, size * 8) / Math.max(best(run, size), 1);
}

/** Well between the two. */
export const linear = 28;

function best(run: (size: number) => unknown, size: number): number {
  const times = [0, 1, 2].map(() => {
    const began = process.cpuUsage();
    run(size);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
