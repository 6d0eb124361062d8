import fc from 'fast-check';
import { patternTest } from '../../../src/ledger/filters/code-pattern';

/** What a pattern means, said in the shortest way. */
function matchesByDefinition(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') {
    return matchesByDefinition(pattern.slice(1), text) || (text !== '' && matchesByDefinition(pattern, text.slice(1)));
  }
  return (
    text !== '' &&
    (pattern[0] === '?' || pattern[0] === text[0]) &&
    matchesByDefinition(pattern.slice(1), text.slice(1))
  );
}

describe('a pattern', () => {
  it('matches what its definition says', () => {
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const texts = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(
        patterns,
        texts,
        (pattern, text) => patternTest(pattern)(text) === matchesByDefinition(pattern, text),
      ),
      { numRuns: 2000 },
    );
  });

  it('with many stars takes no longer for a text that nearly matches', () => {
    const admits = patternTest(`${'*a'.repeat(1000)}*b`);
    const started = performance.now();
    expect(admits('a'.repeat(5000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
