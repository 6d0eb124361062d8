const ANY_TEXT = '*';
const ANY_CHARACTER = '?';

export function hasWildcards(text: string): boolean {
  return text.includes(ANY_TEXT) || text.includes(ANY_CHARACTER);
}

/**
 * A test for texts of a pattern: `*` is any number of characters, `?` exactly one.
 *
 * Only the last star met is ever widened, because an earlier one could not match more than it already does. So the
 * time grows with the product of both lengths at worst, which a regular expression made of the pattern would not keep.
 */
export function patternTest(pattern: string): (text: string) => boolean {
  const wanted = [...pattern];
  return (text) => matches(wanted, [...text]);
}

function matches(wanted: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let textAfterStar = 0;
  for (let i = 0; i < text.length;) {
    if (wanted[at] === ANY_TEXT) {
      star = at++;
      textAfterStar = i;
    } else if (wanted[at] === ANY_CHARACTER || wanted[at] === text[i]) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++textAfterStar;
    } else {
      return false;
    }
  }
  while (wanted[at] === ANY_TEXT) at++;
  return at === wanted.length;
}
