/** Where manifest.xml as it stands in the repository expects the add-in. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

/**
 * The manifest of an add-in that is served from another place.
 * @param manifest text of manifest.xml
 * @param address https address of the folder that holds taskpane.html
 */
export function manifestFor(manifest, address) {
  return manifest
    .replaceAll(DEVELOPMENT_URL, folderAddress(address))
    .replace(/<AppDomain>[^<]*<\/AppDomain>/, `<AppDomain>${new URL(address).origin}</AppDomain>`);
}

function folderAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '')
    throw new Error(
      `ADDIN_URL must be an https address without ? or #, such as https://example.com/addin/: ${address}`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
