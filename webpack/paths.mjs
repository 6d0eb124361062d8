import { fileURLToPath } from 'node:url';

/** A file or folder of the repository. */
export const pathOf = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
