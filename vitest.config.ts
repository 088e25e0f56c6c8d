import { defineConfig } from 'vitest/config';

/** On a deployed local stack, which its files share one after the other. */
const onTheStack = {
  globalSetup: ['test/support/emulator/deployed-stack.ts'],
  testTimeout: 60_000,
  hookTimeout: 300_000,
  fileParallelism: false,
};

/**
 * `unit` needs nothing, `infra` synthesizes and deploys the app, `conformance` holds the emulator to AWS; `stack` and `browser`
 * run side by side, each on a local stack of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/support/quiet-usage-lines.ts'],
          // One import of the code serves all files of a worker: half the time. No test may leave a module changed.
          isolate: false,
          // Property tests share two cores with whatever else runs: a limit for what hangs, not for what is slow.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          globalSetup: ['test/support/built-console.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: { name: 'stack', include: ['test/{contract,integration}/**/*.test.ts'], ...onTheStack },
      },
      {
        test: { name: 'browser', include: ['test/e2e/**/*.test.ts'], ...onTheStack },
      },
    ],
  },
});
