import { type Browser, chromium } from 'playwright-core';
import { findProgram } from './find-program';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const QUIETLY = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium or Chrome of this machine, or undefined where its tests are skipped. */
export function findChromium(): string | undefined {
  return findProgram({ name: 'Chromium', places: PLACES, debianPackage: 'chromium' });
}

/** Starts it without a window and without traffic of its own. */
export function launchChromium(program: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: program, headless: true, args: [...QUIETLY, ...more] });
}
