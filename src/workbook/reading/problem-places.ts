import { quotedSheetName } from '../cell';
import { type ReadProblem } from './problem-kinds';
import { type TablePlaces } from './table-place';

/** Says in the details where each problem stands: `'Value Entries'!K7`. */
export function locatedInSheets(problems: readonly ReadProblem[], places: TablePlaces): ReadProblem[] {
  return problems.map((problem) => {
    const place = places[problem.table];
    if (!place || problem.row < 0) return problem;
    const at = (row: number) => `${quotedSheetName(place.sheet)}!${place.address(row, problem.field)}`;
    return located(problem, at);
  });
}

/** Says in the details which record each problem is about: `Value Entry, record 3`. */
export function locatedInRecords(
  problems: readonly ReadProblem[],
  nameOf: (problem: ReadProblem) => string,
): ReadProblem[] {
  return problems.map((problem) =>
    problem.row < 0 ? problem : located(problem, (row) => `${nameOf(problem)}, record ${row + 1}`),
  );
}

function located(problem: ReadProblem, at: (row: number) => string): ReadProblem {
  const earlier = problem.details?.earlierRow;
  const details = { ...problem.details, at: at(problem.row) };
  return { ...problem, details: earlier === undefined ? details : { ...details, earlierAt: at(Number(earlier)) } };
}
