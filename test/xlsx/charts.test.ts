import { join } from 'node:path';
import { openWorkbookFile } from '../../src/xlsx';
import { type ReportChart, type ReportColumn, type ReportSheet } from '../../src/workbook/changes';
import { convert, findLibreOffice } from '../support/libreoffice';
import { changes, report, table } from './support/changes';
import { readParts, row, temporaryFolder, workbookParts, writeParts } from './support/packages';

const folder = temporaryFolder();
const COLUMNS: ReportColumn[] = [
  { caption: 'Month', format: 'text', width: 12, total: { label: 'Total' } },
  { caption: 'Can be posted', format: 'integer', width: 14, total: 'sum' },
  { caption: 'Skipped & <held back>', format: 'amount', width: 24, total: 'sum' },
];
const CHART: ReportChart = {
  title: 'Backlog "by" month',
  kind: 'stacked columns',
  table: 'Backlog',
  categories: 0,
  seriesCount: 2,
};

function backlog(rows: readonly (readonly (string | number | null)[])[]): ReportSheet {
  const sheet = report("Backlog's", [table('Backlog', COLUMNS, rows), table('Other', COLUMNS, [['x', 1, 2]])]);
  return { ...sheet, charts: [CHART] };
}

async function saved(input: string, name: string, sheet: ReportSheet): Promise<string> {
  const workbook = await openWorkbookFile(input);
  await workbook.write(changes({ reports: [sheet] }));
  const output = join(folder, name);
  await workbook.save(output);
  return output;
}

const user = writeParts(join(folder, 'in.xlsx'), workbookParts([{ name: 'Mine', rows: row(1, 'mine') }], {}));
const ROWS = [
  ['2020-01', 3, 1.5],
  ['2020-02', null, -2],
];

describe('a chart of a report', () => {
  test('refers to the cells of its table and has their values beside it', async () => {
    const parts = readParts(await saved(user, 'chart.xlsx', backlog(ROWS)));
    const chart = parts['xl/charts/chart1.xml'];
    expect(chart).toContain("<c:f>'Backlog''s'!$A$2:$A$3</c:f>");
    expect(chart).toContain("<c:f>'Backlog''s'!$C$2:$C$3</c:f>");
    expect(chart).toContain('<c:v>Skipped &amp; &lt;held back&gt;</c:v>');
    expect(chart).toContain('<c:grouping val="stacked"/>');
    const drawn = chart.match(/<c:numCache>.*?<\/c:numCache>/g)!.map((cache) => cache.match(/<c:v>[^<]*/g));
    expect(drawn).toEqual([['<c:v>3'], ['<c:v>1.5', '<c:v>-2']]);
  });

  test('stands below the tables', async () => {
    const parts = readParts(await saved(user, 'place.xlsx', backlog(ROWS)));
    const [, place] = /<xdr:row>(\d+)<\/xdr:row>/.exec(parts['xl/drawings/drawing1.xml'])!;
    expect(Number(place)).toBeGreaterThan(8);
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<pageSetup [^>]*\/><drawing r:id="rId3"\/><tableParts/);
  });

  test('goes with the report that is replaced', async () => {
    const first = await saved(user, 'first.xlsx', backlog(ROWS));
    const second = readParts(await saved(first, 'second.xlsx', backlog([['2020-03', 7, 7]])));
    const charts = Object.keys(second).filter((name) => name.startsWith('xl/charts/'));
    expect(charts).toHaveLength(1);
    expect(second[charts[0]]).toContain('2020-03');
    expect(Object.keys(second).filter((name) => /^xl\/drawings\/[^_]/.test(name))).toHaveLength(1);
    expect(second['[Content_Types].xml'].match(/drawingml\.chart/g)).toHaveLength(1);
  });

  test('is left out where its table has no rows', async () => {
    const parts = readParts(await saved(user, 'empty.xlsx', backlog([])));
    expect(Object.keys(parts).filter((name) => /charts|drawings/.test(name))).toEqual([]);
  });

  const program = findLibreOffice();
  (program ? test : test.skip)(
    'is drawn by LibreOffice',
    async () => {
      const output = await saved(user, 'drawn.xlsx', backlog(ROWS));
      const again = readParts(convert(program!, output, 'xlsx', join(folder, 'converted')));
      const chart = Object.entries(again).find(([name]) => name.startsWith('xl/charts/chart'))![1];
      expect(chart).toContain('2020-02');
      expect(chart.match(/<c:ser>/g)).toHaveLength(2);
    },
    200_000,
  );
});
