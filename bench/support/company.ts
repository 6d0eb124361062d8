import type { CellTable } from '../plain/types';
import { cronusSetup, withColumn, withSetting } from './cronus';

export interface BenchItem {
  readonly no: string;
  readonly inventoryPostingGroup: string;
  readonly genProdPostingGroup: string;
}

export interface DimensionSet {
  readonly id: number;
  readonly department: string;
  readonly project: string;
}

/** The company of the benchmarks: CRONUS's setup with more items, and every setting that opens a posting rule. */
export interface Company {
  readonly tables: Readonly<Record<string, CellTable>>;
  readonly trade: readonly BenchItem[];
  readonly materials: readonly BenchItem[];
  readonly produced: readonly BenchItem[];
  readonly dimensionSets: readonly DimensionSet[];
}

const DEPARTMENTS = ['', 'ADM', 'PROD', 'SALES'];
const PROJECTS = ['', 'MERCEDES', 'TOYOTA', 'VW', 'BMW'];
const AREAS = ['', '10', '20'];

export function company(): Company {
  const trade = items('T', 1_200, 'RESALE', 'RETAIL');
  const materials = items('M', 600, 'RAW MAT', 'RAW MAT');
  const produced = items('F', 200, 'FINISHED', 'RETAIL');
  const dimensionSets = DEPARTMENTS.flatMap((department) =>
    PROJECTS.flatMap((project) => AREAS.map((area) => ({ department, project, area }))),
  ).map((set, id) => ({ id, ...set }));
  const setup = cronusSetup();
  const tables: Record<string, CellTable> = {
    ...setup,
    Item: {
      headers: ['No.', 'Description', 'Type', 'Inventory Posting Group', 'Gen. Prod. Posting Group'],
      rows: [...trade, ...materials, ...produced].map((item) => [
        item.no,
        `Item ${item.no}`,
        'Inventory',
        item.inventoryPostingGroup,
        item.genProdPostingGroup,
      ]),
    },
    'Inventory Setup': withSetting(setup['Inventory Setup'], 'Expected Cost Posting to G/L', 'Yes'),
    'Inventory Posting Setup': withColumn(setup['Inventory Posting Setup'], 'Mat. Non-Inv. Variance Acc.', '7890'),
    'General Posting Setup': withColumn(setup['General Posting Setup'], 'Direct Cost Non-Inv. App. Acc.', '7791'),
    'Manufacturing Setup': {
      headers: ['Inc. Non. Inv. Cost To Prod', 'Finish Order without Output'],
      rows: [['Yes', 'Yes']],
    },
    'Dimension Set Entry': {
      headers: ['Dimension Set ID', 'Dimension Code', 'Dimension Value Code'],
      rows: dimensionSets.flatMap(({ id, department, project, area }) =>
        [
          [id, 'AREA', area],
          [id, 'DEPARTMENT', department],
          [id, 'PROJECT', project],
        ].filter((row) => row[2] !== ''),
      ),
    },
  };
  return { tables, trade, materials, produced, dimensionSets };
}

function items(letter: string, count: number, inventoryPostingGroup: string, genProdPostingGroup: string): BenchItem[] {
  return Array.from({ length: count }, (_item, index) => ({
    no: `${letter}${String(10_001 + index)}`,
    inventoryPostingGroup,
    genProdPostingGroup,
  }));
}
