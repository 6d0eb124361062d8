import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const NOT_OURS = ['.git', 'node_modules', 'dist', 'build', 'coverage', 'reports', '.stryker-tmp'];
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the repository', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'docs/README.md', '.ci/run'])(
    'has %s',
    (path) => {
      expect(read(path)).not.toBe('');
    },
  );

  it('bears the MIT licence in its papers and in its package', () => {
    expect(read('LICENSE')).toMatch(/^MIT License/);
    expect(scriptsAndLicense().license).toBe('MIT');
  });

  it('has every npm script that its documents name', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', ...list('docs').filter((path) => path.endsWith('.md'))];
    const named = documents
      .flatMap((path) => [...read(path).matchAll(/npm run (?:--silent )?([\w-]+)/g)])
      .map((match) => match[1]);
    expect(Object.keys(scriptsAndLicense().scripts)).toEqual(expect.arrayContaining([...named, 'test', 'demo']));
  });

  it.each(['npm run demo', 'npm test'])('tells in its README to run %s', (command) => {
    expect(read('README.md')).toContain(`\n${command}\n`);
  });

  it('has no dead links between its documents', () => {
    const documents = list('.').filter((path) => path.endsWith('.md'));
    const dead = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map((match) => join(path, '..', match[1]))
        .filter((target) => !exists(target))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('names no folder of somebody’s machine', () => {
    const machinePath = /(?<![\w./])(?:\/(?:work|root|home|Users)\/\w|[A-Z]:\\Users\\)/;
    const textFiles = list('.').filter((path) => !/\.(xlsx|png|ico)$/.test(path));
    expect(textFiles.filter((path) => machinePath.test(read(path)))).toEqual([]);
  });
});

function scriptsAndLicense() {
  return JSON.parse(read('package.json')) as { scripts: Record<string, string>; license: string };
}

function exists(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined;
}

/** The files below a folder of the repository, without what is installed or built. */
function list(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (NOT_OURS.includes(path)) return [];
    if (entry.isDirectory()) return list(path);
    return entry.isFile() ? [path] : [];
  });
}
