import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTextFiles } from '../../src/xlsx';
import { temporaryFolder } from './support/packages';

const folder = temporaryFolder();
let count = 0;

function newFolder(present: Readonly<Record<string, string>> = {}): string {
  const path = join(folder, String(++count));
  mkdirSync(path);
  for (const [name, text] of Object.entries(present)) writeFileSync(join(path, name), text);
  return path;
}

const contents = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));

const file = (path: string, name: string, text: string) => ({ path: join(path, name), chunks: () => [text, '\n'] });

function* breaking(): Generator<string> {
  yield 'half';
  throw new Error('The disk is full.');
}

/** Some program removes files of odd names, just before the file gets its own. */
function* tidiedAway(path: string): Generator<string> {
  yield 'C';
  for (const name of readdirSync(path).filter((each) => each.startsWith('.c.csv'))) rmSync(join(path, name));
}

describe('files that belong together', () => {
  it('are written, over those of an earlier time where that is allowed', async () => {
    const path = newFolder({ 'a.csv': 'old' });
    const files = [file(path, 'a.csv', 'A'), file(path, 'b.csv', 'B')];
    await expect(writeTextFiles(files)).rejects.toThrow('exists already');
    expect(contents(path)).toEqual({ 'a.csv': 'old' });
    await writeTextFiles(files, { overwrite: true });
    expect(contents(path)).toEqual({ 'a.csv': 'A\n', 'b.csv': 'B\n' });
  });

  it('are not there at all when a later one breaks while it is written', async () => {
    const path = newFolder({ 'a.csv': 'old' });
    const files = [file(path, 'a.csv', 'A'), { path: join(path, 'b.csv'), chunks: breaking }];
    await expect(writeTextFiles(files, { overwrite: true })).rejects.toThrow('The disk is full.');
    expect(contents(path)).toEqual({ 'a.csv': 'old' });
  });

  it('are taken back when a later one cannot have its name', async () => {
    const path = newFolder({ 'a.csv': 'old' });
    const files = [
      file(path, 'a.csv', 'A'),
      file(path, 'b.csv', 'B'),
      { path: join(path, 'c.csv'), chunks: () => tidiedAway(path) },
    ];
    await expect(writeTextFiles(files, { overwrite: true })).rejects.toThrow('cannot be written');
    expect(contents(path)).toEqual({ 'a.csv': 'old' });
  });
});
