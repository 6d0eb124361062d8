/** Part names are written without a leading slash, as in the zip archive: `xl/workbook.xml`. */

/** `xl/worksheets/_rels/sheet1.xml.rels` for `xl/worksheets/sheet1.xml`; `_rels/.rels` for the package itself (''). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part whose relationships a `.rels` part holds. */
export function ownerOfRelationships(relsPart: string): string {
  return relsPart.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
}

/** The part that a relationship's target names, seen from its owner. */
export function resolveTarget(owner: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : owner.slice(0, owner.lastIndexOf('/') + 1) + target;
  const steps: string[] = [];
  for (const step of decodeTarget(path.replaceAll('\\', '/')).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A target that is right from anywhere. */
export function absoluteTarget(part: string): string {
  return `/${part}`;
}

function decodeTarget(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
