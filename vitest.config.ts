import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { EMIC_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    // One process a core: left to itself, a machine with two of them would use one.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'core', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/scenarios/**'], testTimeout: 120_000 },
      },
      {
        extends: true,
        // Files of one process share its browser. Times say only when to give up, on a machine however slow.
        test: { name: 'scenarios', include: ['tests/scenarios/**/*.test.ts'], isolate: false, testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } },
      },
    ],
  },
});
