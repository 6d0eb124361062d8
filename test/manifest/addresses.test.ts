import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_URL, manifestFor } from '../../webpack/manifest.mjs';
import { all, at, everything, readManifest, ROOT } from './read-manifest';

const PNG_SIGNATURE = '89504e470d0a1a0a';
const PAGES = ['taskpane.html', 'help.html'];

const manifest = readManifest();
const addresses = everything(manifest)
  .filter(({ name }) => /Url$|SourceLocation$|^bt:Image$/.test(name))
  .flatMap(({ attributes }) => attributes.DefaultValue ?? []);
const images = all(at(manifest, 'VersionOverrides/Resources'), 'bt:Image').map(({ attributes }) => attributes);

describe('the addresses of manifest.xml', () => {
  it('are all on the development server', () => {
    expect(addresses.filter((address) => !address.startsWith(DEVELOPMENT_URL))).toEqual([]);
    expect(at(manifest, 'AppDomains/AppDomain').text).toBe(new URL(DEVELOPMENT_URL).origin);
  });

  it('are https, except the names of XML namespaces', () => {
    const plain = everything(manifest).flatMap(({ attributes, text }) =>
      [text, ...Object.entries(attributes).map(([name, value]) => (name.startsWith('xmlns') ? '' : value))].filter(
        (value) => value.includes('http:'),
      ),
    );
    expect(plain).toEqual([]);
  });

  it('are pages and icons that the build makes', () => {
    const files = addresses.map((address) => address.slice(DEVELOPMENT_URL.length));
    const pages = files.filter((file) => !file.startsWith('assets/icons/'));
    expect([...new Set(pages)].sort()).toEqual([...PAGES].sort());
  });
});

describe('the icons of manifest.xml', () => {
  it.each(images.map(({ id, DefaultValue }) => [id, DefaultValue]))('are as large as %s says', (id, address) => {
    const [, job, size] = /^(\w+)\.(\d+)$/.exec(id)!;
    expect(address).toBe(`${DEVELOPMENT_URL}assets/icons/${job.toLowerCase()}-${size}.png`);
    expect(sizeOf(address)).toEqual([Number(size), Number(size)]);
  });

  it.each(all(at(manifest, 'VersionOverrides/Hosts/Host'), 'bt:Image').map(({ attributes }) => attributes))(
    'are used at their size: $resid',
    ({ size, resid }) => {
      expect(resid.endsWith(`.${size}`)).toBe(true);
    },
  );

  it.each([
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ])('of the product are %s of %i pixels', (name, size) => {
    expect(sizeOf(at(manifest, name).attributes.DefaultValue)).toEqual([size, size]);
  });
});

describe('the manifest of a published add-in', () => {
  const published = (address: string) => manifestFor(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), address);

  it.each(['https://example.com/addin', 'https://example.com/addin/'])('names only %s', (address) => {
    const text = published(address);
    expect(text).not.toContain('localhost');
    expect(text).toContain('"https://example.com/addin/taskpane.html"');
    expect(text).toContain('<AppDomain>https://example.com</AppDomain>');
  });

  it('is the one in the repository for the development server', () => {
    expect(published(DEVELOPMENT_URL)).toBe(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
  });

  it.each(['http://example.com/', 'example.com', '', 'https://example.com/?a=1', 'https://example.com/#top'])(
    'is refused for the address "%s"',
    (address) => {
      expect(() => published(address)).toThrow('ADDIN_URL must be an https address');
    },
  );
});

/** Width and height that a PNG file claims in its header. */
function sizeOf(address: string): [number, number] {
  const png = readFileSync(join(ROOT, address.slice(DEVELOPMENT_URL.length)));
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
