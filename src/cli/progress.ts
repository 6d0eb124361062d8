import { type ReadProgress } from '../workbook';

const INTERVAL = 100;

/** Shows on a terminal how far the reading has come; elsewhere it is silent, so that logs stay readable. */
export function progressLine(): (progress: ReadProgress) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let last = 0;
  process.once('exit', () => process.stderr.write('\r\u001b[K'));
  return ({ sheet, rows }) => {
    const now = Date.now();
    if (now - last < INTERVAL) return;
    last = now;
    process.stderr.write(`\r\u001b[KReading ${sheet}: ${rows.toLocaleString('en-US')} rows`);
  };
}
