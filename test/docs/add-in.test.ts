import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');

describe('docs/add-in.md', () => {
  it('gives the policy of the page, and whose frames may show it', () => {
    const [, policy] = /content="(default-src[^"]*)"/.exec(read('src/taskpane/index.html'))!;
    expect(read('docs/add-in.md')).toContain(`\nContent-Security-Policy: ${policy}; frame-ancestors 'self' https://`);
  });

  it('names the requirement sets and the rights of the manifest', () => {
    const manifest = read('manifest.xml');
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
      ([, name, v]) => `${name} ${v}`,
    );
    const [, permissions] = /<Permissions>(\w+)</.exec(manifest)!;
    expect(sets.length).toBeGreaterThan(0);
    expect([...sets, permissions].filter((text) => !read('docs/add-in.md').includes(text))).toEqual([]);
  });
});
