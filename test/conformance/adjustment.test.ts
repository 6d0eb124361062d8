import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from './case-file';
import { runCase } from './run-case';

const FOLDER = join(__dirname, 'cases', 'adjust');
const cases = readdirSync(FOLDER).map((name) => readCaseFile(join(FOLDER, name)));

describe('the cost adjustment agrees with Business Central', () => {
  test.each(cases.map((each) => [each.id, each.title, each] as const))('%s: %s', (_id, _title, conformanceCase) => {
    expect(runCase(conformanceCase)).toEqual([]);
  });
});
