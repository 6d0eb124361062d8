// The tests that speak about src/posting, without those that need other programs or take long.
import config from './jest.config.mjs';

/** @type {import('jest').Config} */
export default { ...config, testMatch: ['<rootDir>/test/mutation.ts'] };
