import { basename, extname } from 'node:path';
import { cutText } from '../xml/text';

const MAX_LENGTH = 31;

/** Sheet names for files: their names without extension, as Excel allows them, and none twice. */
export function sheetNames(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const wanted = validSheetName(basename(path, extname(path)));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      name = cutText(wanted, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function validSheetName(text: string): string {
  const cleaned = cutText(text.replace(/[[\]:*?/\\\u0000-\u001f]/g, '_'), MAX_LENGTH).replace(/^'|'$/g, '_');
  if (cleaned.trim() === '') return 'Sheet';
  // Excel keeps this name for itself.
  return cleaned.toLowerCase() === 'history' ? `${cleaned}_` : cleaned;
}
