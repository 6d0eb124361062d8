import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../webpack/build.mjs';
import { initialGzipBytes, InitialScriptBudget, initialScripts } from '../../webpack/initial-scripts.mjs';

// Each builds a page.
jest.setTimeout(60_000);

describe('the budget of the first load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'budget-'));
  const output = join(folder, 'built');
  const page = (budget: number) =>
    build({
      mode: 'production',
      context: folder,
      entry: join(folder, 'page.js'),
      output: { path: output },
      plugins: [new InitialScriptBudget(budget)],
    });

  beforeAll(() => {
    writeFileSync(join(folder, 'page.js'), `document.title = 'page'; import('./later.js');`);
    writeFileSync(join(folder, 'later.js'), `document.title = '${'later '.repeat(1000)}';`);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('is kept by what is loaded at first, whatever comes later', async () => {
    const stats = await page(10_000);
    expect(initialGzipBytes(stats)).toBeGreaterThan(100);
    expect(initialGzipBytes(stats)).toBeLessThan(10_000);
  });

  it('counts one language besides, the largest', async () => {
    const without = initialGzipBytes(await page(10_000));
    const load = (tag: string) => `import(/* webpackChunkName: "language-${tag}" */ './${tag}.js');`;
    writeFileSync(join(folder, 'page.js'), `document.title = 'page'; ${load('xx')} ${load('yy')}`);
    const texts = (length: number) => Array.from({ length }, (_, i) => `document.title = 'text ${i * i}';`).join('\n');
    writeFileSync(join(folder, 'xx.js'), texts(20));
    writeFileSync(join(folder, 'yy.js'), texts(400));
    const stats = await page(50_000);
    expect(initialScripts(stats).map(({ name }) => /language-../.exec(name)?.[0])).toEqual([undefined, 'language-yy']);
    expect(initialGzipBytes(stats)).toBeGreaterThan(without + 500);
  });

  it('fails the build when it is exceeded', async () => {
    await expect(page(100)).rejects.toThrow('more than its budget of 100');
  });
});
