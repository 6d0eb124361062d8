import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postInventoryCost } from '../../src/jobs';
import { postingRequest } from '../../src/posting';
import { snapshot } from '../../src/workbook';
import { newWorkbookFile, openWorkbookFile } from '../../src/xlsx';
import { newWorkbook } from '../../src/xlsx/new-workbook';
import { CRONUS } from '../support/inventory-cost';
import { TODAY } from '../support/posting-records';
import { readParts, temporaryFolder } from './support/packages';

const folder = temporaryFolder();

test('a workbook made in memory is the one that is saved as a file', async () => {
  const { run } = await postInventoryCost(await openWorkbookFile([CRONUS]), postingRequest({ today: TODAY }));
  const changes = snapshot(run, 'A4');
  const made = join(folder, 'made.xlsx');
  writeFileSync(made, Buffer.concat(await newWorkbook('made.xlsx', changes.reports)));
  const saved = join(folder, 'saved.xlsx');
  const file = await newWorkbookFile();
  await file.write(changes);
  await file.save(saved);
  const [ours, theirs] = [made, saved].map(readParts);
  expect(Object.keys(ours)).toContain('xl/charts/chart1.xml');
  expect(ours).toEqual({
    ...theirs,
    // Without formulas there is nothing to work out when it is opened.
    'xl/workbook.xml': theirs['xl/workbook.xml'].replace('<calcPr fullCalcOnLoad="1"/>', ''),
  });
  expect(readFileSync(made).length).toBeGreaterThan(10_000);
  expect(Object.values(ours).filter((part) => part.includes('<f>'))).toEqual([]);
});
