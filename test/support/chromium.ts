import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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

/**
 * The Chromium or Chrome of this machine. Undefined when there is none: tests are then skipped, except in continuous
 * integration, where a test that never runs would be a lie.
 */
export function findChromium(): string | undefined {
  const present = PLACES.find(existsSync);
  if (present) return present;
  const message = 'Neither Chromium nor Chrome is installed: their tests are skipped (install chromium to run them).';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(message);
  return undefined;
}

/** Starts it without a window and without traffic of its own. */
export function launchChromium(program: string): Promise<Browser> {
  return chromium.launch({ executablePath: program, headless: true, args: QUIETLY });
}
