// The rooms of the house (folders under src/) and what each may import: only rooms above its own line, and only through
// their index.ts. A package or a built-in of Node is allowed where a room names it.
import boundaries from 'eslint-plugin-boundaries';

const ENGINES = ['posting', 'adjustment', 'reconciliation', 'journals'];
/** What is found out about books and runs, without posting anything. */
const STUDIES = ['trace', 'comparison'];
const UP_TO_WORKBOOK = ['money', 'ledger', ...ENGINES, ...STUDIES, 'workbook'];
const PANE_PACKAGES = ['react', 'react-dom', '@fluentui/*', 'comlink', 'intl-messageformat', 'valibot'];

const ROOMS = {
  money: { rooms: [], packages: ['decimal.js'] },
  ledger: { rooms: ['money'] },
  ...Object.fromEntries(ENGINES.map((engine) => [engine, { rooms: ['money', 'ledger'] }])),
  trace: { rooms: ['money', 'ledger'] },
  comparison: { rooms: ['money', 'ledger', 'posting'] },
  // Reconciling compares with what a posting would do, and closing a period with what an adjustment would.
  reconciliation: { rooms: ['money', 'ledger', 'posting', 'adjustment'] },
  workbook: { rooms: ['money', 'ledger', ...ENGINES, ...STUDIES], packages: ['valibot'] },
  jobs: { rooms: UP_TO_WORKBOOK, packages: ['valibot'] },
  excel: { rooms: UP_TO_WORKBOOK, packages: ['office-js', 'comlink'] },
  xlsx: { rooms: ['money', 'ledger', 'workbook'], packages: ['fflate', 'saxes', 'papaparse', 'valibot'], node: true },
  commands: { packages: ['office-js'], rooms: [] },
  taskpane: { rooms: [...UP_TO_WORKBOOK, 'jobs', 'excel', 'commands'], packages: [...PANE_PACKAGES, 'office-js'] },
  cli: { rooms: [...UP_TO_WORKBOOK, 'jobs', 'xlsx'], packages: ['commander', 'papaparse', 'valibot'], node: true },
  workbench: {
    rooms: ['money', 'ledger', 'workbook'],
    packages: [...PANE_PACKAGES, 'office-js', '@ironcalc/wasm', 'exceljs', 'fflate'],
  },
};

/** Rooms that run in a page, a worker or a terminal alike: they know no surroundings. */
const PURE_ROOMS = ['money', 'ledger', ...ENGINES, ...STUDIES, 'workbook', 'jobs'];
const SURROUNDINGS = [
  ...['process', 'global', 'Buffer', 'console', 'require', 'module', '__dirname', '__filename'],
  ...['window', 'self', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'fetch'],
  ...['Office', 'Excel', 'OfficeExtension'],
];

function policyOf([room, { rooms, packages = [], node = false }]) {
  const to = [
    ...rooms.map((type) => ({ element: { type, fileInternalPath: 'index.ts' } })),
    ...packages.map((source) => ({ module: { origin: 'external', source } })),
    ...(node ? [{ module: { origin: 'core' } }] : []),
  ];
  return { from: { element: { type: room } }, allow: to.map((target) => ({ to: target })) };
}

export default [
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      'boundaries/elements': Object.keys(ROOMS).map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
      'boundaries/files': [
        { category: 'package', pattern: 'package.json' },
        { category: 'sample', pattern: 'assets/cronus/sample.json' },
      ],
      'boundaries/legacy-templates': false,
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          message:
            '{{ from.element.type }} may not import {{ dependency.source }}: eslint.rooms.mjs says what it may, and other rooms through their index.ts only',
          policies: [
            ...Object.entries(ROOMS).map(policyOf),
            // The command line tells its own version.
            { from: { element: { type: 'cli' } }, allow: { to: { file: { categories: 'package' } } } },
            // The page of the workbench writes charts and settings into its files.
            {
              from: { element: { type: 'workbench' } },
              allow: { to: { element: { type: 'xlsx', fileInternalPath: 'parts.ts' } } },
            },
            // The pane makes workbooks of their own for those who sign.
            {
              from: { element: { type: 'taskpane' } },
              allow: { to: { element: { type: 'xlsx', fileInternalPath: 'new-workbook.ts' } } },
            },
            // The pane inserts the sample company.
            { from: { element: { type: 'taskpane' } }, allow: { to: { file: { categories: 'sample' } } } },
          ],
        },
      ],
    },
  },
  {
    files: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...SURROUNDINGS.map((name) => ({ name, message: 'This room runs anywhere and knows no surroundings.' })),
      ],
    },
  },
];
