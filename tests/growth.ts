/**
 * How many times longer a run takes on eight times the size: about 8 where the cost grows with the size alone, 64 where
 * it grows with its square. A ratio within one run, so that it holds on any machine. What is not plainly linear is measured
 * again at twice and four times the size, where the square of a size stands out the more, and noise the less: the least
 * of the figures counts.
 *
 * @param run is called with sizes up to 32 times `size`, several times with each; what it works on may be kept, its answers may not
 */
export function growth(run: (size: number) => unknown, size: number): number {
  let least = Infinity;
  for (const at of [size, size * 2, size * 4]) {
    // Eight runs of the size are as much work as one of eight times the size, where the cost grows with the size alone:
    // what the engine does besides (collecting garbage, compiling) weighs on both alike.
    const few = () => {
      for (let times = 0; times < factor; times++) run(at);
    };
    least = Math.min(least, factor * timesAsLong(() => run(at * factor), few));
    if (least < plain) break;
  }
  return least;
}

/** Well between the two. */
export const linear = 28;

const factor = 8;

/** Nobody takes this for a square, and sorting stays below it. */
const plain = 14;

/** How many times as long the one takes as the other, by the best of several runs of each, in turns: a machine that is busy for a while is so for both. */
export function timesAsLong(one: () => unknown, other: () => unknown): number {
  one();
  other();
  let [ones, others] = [Infinity, Infinity];
  for (let times = 0, spent = 0; times < 3 || (spent < 100 && times < 12); times++) {
    const [a, b] = [spentOn(one), spentOn(other)];
    ones = Math.min(ones, a);
    others = Math.min(others, b);
    spent += a + b;
  }
  // Below a tenth of a millisecond the figures tell nothing.
  return ones / Math.max(others, 0.1);
}

/** Processor time in milliseconds, which others on the machine do not lengthen. */
function spentOn(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
