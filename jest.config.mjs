const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFiles: ['<rootDir>/test/support/fast-check-seed.ts', '<rootDir>/test/support/text-encoding.ts'],
  testMatch: ['**/*.test.{ts,tsx}'],
  // The spreadsheet engine of the simulated Excel is published as an ES module only.
  transform: { '\\.(tsx?|mjs)$': swc, '/(@ironcalc/wasm|@formatjs|intl-messageformat)/.*\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!@ironcalc/|@formatjs/|intl-messageformat/)'],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  maxWorkers: 2,
  // A busy machine takes several times as long; what hangs is still found.
  testTimeout: 60_000,
};
