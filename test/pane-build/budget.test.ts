import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../webpack/build.mjs';
import { initialGzipBytes, InitialScriptBudget } from '../../webpack/initial-scripts.mjs';

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

  it('fails the build when it is exceeded', async () => {
    await expect(page(100)).rejects.toThrow('more than its budget of 100');
  });
});
