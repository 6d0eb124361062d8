#!/usr/bin/env node
/* eslint-disable no-unused-vars -- kept as it came with the reference data */
// Generates an inventory ledger for the CRONUS company: one year of item ledger entries, value entries
// and item application entries, as the product's posting routines and its cost adjustment would have left them.
// No dependencies. Same seed and options: the same bytes.
//
//   node make-ledger.mjs --out DIR [--value-entries 2000] [--seed 1] [--year 2017]
//                        [--adjust monthly|weekly|never] [--posted-until YYYY-MM-DD|none]
//                        [--expected-cost yes|no] [--anomalies 0.004] [--check]
//   node make-ledger.mjs --check DIR        verifies the invariants of a ledger that is already on disk
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { fileURLToPath } from 'node:url';

v8.setFlagsFromString('--heap-growing-percent=25'); // collect garbage early: a large ledger stays below a gigabyte

const HERE = path.dirname(fileURLToPath(import.meta.url));

// ---------------------------------------------------------------- small tools

function parseCsv(text) {
  const rows = [];
  let row = [],
    cur = '',
    q = false,
    i = 0;
  if (text.charCodeAt(0) === 0xfeff) i = 1;
  for (; i < text.length; i++) {
    const c = text[i];
    if (q) {
      if (c === '"') {
        if (text[i + 1] === '"') {
          cur += '"';
          i++;
        } else q = false;
      } else cur += c;
    } else if (c === '"') q = true;
    else if (c === ',') {
      row.push(cur);
      cur = '';
    } else if (c === '\n') {
      row.push(cur);
      rows.push(row);
      row = [];
      cur = '';
    } else if (c !== '\r') cur += c;
  }
  if (cur !== '' || row.length) {
    row.push(cur);
    rows.push(row);
  }
  return rows;
}
function readTable(file) {
  const rows = parseCsv(fs.readFileSync(file, 'utf8'));
  const h = rows.shift();
  return rows.map((r) => Object.fromEntries(h.map((k, i) => [k, r[i] ?? ''])));
}
function esc(s) {
  return /[",\n\r]/.test(s) ? '"' + s.replace(/"/g, '""') + '"' : s;
}

class Out {
  constructor(file, header) {
    this.fd = fs.openSync(file, 'w');
    this.buf = [];
    this.len = 0;
    this.rows = 0;
    this.header = header;
    this.put(header.map(esc).join(','));
    this.rows = 0;
  }
  put(line) {
    this.buf.push(line);
    this.len += line.length + 1;
    this.rows++;
    if (this.len > 1 << 20) this.flush();
  }
  flush() {
    if (this.buf.length) {
      fs.writeSync(this.fd, this.buf.join('\n') + '\n');
      this.buf = [];
      this.len = 0;
    }
  }
  close() {
    this.flush();
    fs.closeSync(this.fd);
  }
}

// Dates are day numbers (days since 1970-01-01).
const dayOf = (iso) => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 864e5;
const isoCache = new Map();
function iso(d) {
  if (d === null || d === undefined) return '';
  let s = isoCache.get(d);
  if (!s) {
    s = new Date(d * 864e5).toISOString().slice(0, 10);
    isoCache.set(d, s);
  }
  return s;
}
const weekday = (d) => (d + 4) % 7; // 0 = Sunday
function monthStart(d) {
  const s = iso(d);
  return dayOf(s.slice(0, 8) + '01');
}
function addMonths(d, n) {
  const s = iso(d);
  let m = +s.slice(5, 7) - 1 + n,
    y = +s.slice(0, 4) + Math.floor(m / 12);
  m = ((m % 12) + 12) % 12;
  return dayOf(`${y}-${String(m + 1).padStart(2, '0')}-01`);
}

// Figures are integers: amounts in 1/100, quantities and unit costs in 1/100000.
const AMT = 100,
  QTY = 100000,
  UNIT = 100000;
function rnd(x) {
  return x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5);
} // half away from zero
const SAFE = Number.MAX_SAFE_INTEGER;
function mulDiv(a, b, c) {
  // round(a*b/c), half away from zero, exact
  const p = a * b;
  if (p <= SAFE && p >= -SAFE && c <= SAFE) {
    const neg = p < 0 !== c < 0,
      ap = Math.abs(p),
      ac = Math.abs(c);
    let q = Math.floor(ap / ac),
      r = ap - q * ac;
    if (r < 0) {
      q--;
      r += ac;
    } else if (r >= ac) {
      q++;
      r -= ac;
    }
    if (2 * r >= ac) q++;
    return neg ? (q === 0 ? 0 : -q) : q;
  }
  let A = BigInt(a) * BigInt(b),
    C = BigInt(c);
  let neg = A < 0n !== C < 0n;
  if (A < 0n) A = -A;
  if (C < 0n) C = -C;
  let q = A / C;
  if (2n * (A - q * C) >= C) q++;
  return Number(neg ? -q : q);
}
const amount = (q, u) => mulDiv(q, u, (QTY * UNIT) / AMT); // quantity x unit cost, in 1/100
function shareOf(a, q, Q) {
  // a * q / Q, in 1/100
  if (q % QTY === 0 && Q % QTY === 0) {
    q /= QTY;
    Q /= QTY;
  }
  return mulDiv(a, q, Q);
}
function perUnit(a, q) {
  // amount / quantity, in 1/100000
  if (q === 0) return 0;
  if (q % QTY === 0) return mulDiv(a, UNIT / AMT, q / QTY);
  return mulDiv(a, (UNIT / AMT) * QTY, q);
}
function dec(n, places, scale) {
  if (n === 0) return '0';
  const neg = n < 0;
  if (neg) n = -n;
  const i = Math.floor(n / scale),
    f = n - i * scale;
  if (f === 0) return (neg ? '-' : '') + i;
  let s = String(f).padStart(places, '0');
  let e = s.length;
  while (s[e - 1] === '0') e--;
  return (neg ? '-' : '') + i + '.' + s.slice(0, e);
}
const fA = (n) => dec(n, 2, AMT),
  fQ = (n) => dec(n, 5, QTY),
  fU = (n) => dec(n, 5, UNIT);
function toScaled(s, places) {
  if (s === '' || s === undefined) return 0;
  const neg = s[0] === '-';
  if (neg) s = s.slice(1);
  const [i, f = ''] = s.split('.');
  const v = Number(i) * 10 ** places + Number((f + '0'.repeat(places)).slice(0, places));
  return neg ? -v : v;
}
const aQ = (s) => toScaled(s, 5),
  aU = aQ,
  aA = (s) => toScaled(s, 2);

function makeRandom(seed) {
  let h = 2166136261 >>> 0;
  for (const c of String(seed)) {
    h ^= c.charCodeAt(0);
    h = Math.imul(h, 16777619) >>> 0;
  }
  let s = h || 1;
  const next = () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = s;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = 0; i < 8; i++) next();
  return {
    f: next,
    int: (a, b) => a + Math.floor(next() * (b - a + 1)),
    pick: (a) => a[Math.floor(next() * a.length)],
    chance: (p) => next() < p,
  };
}

// ---------------------------------------------------------------- columns

const ILE_COLS = [
  'Posting Date',
  'Entry Type',
  'Document Type',
  'Document No.',
  'Document Line No.',
  'Item No.',
  'Item Description',
  'Variant Code',
  'Description',
  'Return Reason Code',
  'Global Dimension 1 Code',
  'Global Dimension 2 Code',
  'Expiration Date',
  'Serial No.',
  'Lot No.',
  'Package No.',
  'Location Code',
  'Quantity',
  'Invoiced Quantity',
  'Remaining Quantity',
  'Shipped Qty. Not Returned',
  'Reserved Quantity',
  'Qty. per Unit of Measure',
  'Unit of Measure Code',
  'Sales Amount (Expected)',
  'Sales Amount (Actual)',
  'Cost Amount (Expected)',
  'Cost Amount (Actual)',
  'Cost Amount (Non-Invtbl.)',
  'Cost Amount (Expected) (ACY)',
  'Cost Amount (Actual) (ACY)',
  'Cost Amount (Non-Invtbl.)(ACY)',
  'Completely Invoiced',
  'Open',
  'Drop Shipment',
  'Assemble to Order',
  'Applied Entry to Adjust',
  'Order Type',
  'Order No.',
  'Order Line No.',
  'Prod. Order Comp. Line No.',
  'Entry No.',
  'Job No.',
  'Job Task No.',
  'Dimension Set ID',
  'Shortcut Dimension 3 Code',
  'Shortcut Dimension 4 Code',
  'Shortcut Dimension 5 Code',
  'Shortcut Dimension 6 Code',
  'Shortcut Dimension 7 Code',
  'Shortcut Dimension 8 Code',
  'Source Type',
  'Source No.',
  // fields of the table that the list page does not show
  'Document Date',
  'External Document No.',
  'Item Category Code',
  'Positive',
  'Applies-to Entry',
  'Correction',
  'Last Invoice Date',
  'Purchase Amount (Expected)',
  'Purchase Amount (Actual)',
];
const VE_COLS = [
  'Posting Date',
  'Valuation Date',
  'Item Ledger Entry Type',
  'Entry Type',
  'Variance Type',
  'Adjustment',
  'Document Type',
  'Document No.',
  'Document Line No.',
  'Item Charge No.',
  'Description',
  'Return Reason Code',
  'Sales Amount (Expected)',
  'Sales Amount (Actual)',
  'Cost Amount (Expected)',
  'Cost Amount (Actual)',
  'Cost Amount (Non-Invtbl.)',
  'Cost Posted to G/L',
  'Expected Cost Posted to G/L',
  'Cost Amount (Expected) (ACY)',
  'Cost Amount (Actual) (ACY)',
  'Cost Amount (Non-Invtbl.)(ACY)',
  'Cost Posted to G/L (ACY)',
  'Item Ledger Entry Quantity',
  'Valued Quantity',
  'Invoiced Quantity',
  'Cost per Unit',
  'Cost per Unit (ACY)',
  'Item No.',
  'Item Description',
  'Location Code',
  'Type',
  'No.',
  'Discount Amount',
  'Salespers./Purch. Code',
  'User ID',
  'Source Posting Group',
  'Source Code',
  'Gen. Bus. Posting Group',
  'Gen. Prod. Posting Group',
  'Global Dimension 1 Code',
  'Global Dimension 2 Code',
  'Source Type',
  'Source No.',
  'Document Date',
  'External Document No.',
  'Order Type',
  'Order No.',
  'Valued By Average Cost',
  'Item Ledger Entry No.',
  'Capacity Ledger Entry No.',
  'Entry No.',
  'Job No.',
  'Job Task No.',
  'Job Ledger Entry No.',
  'Dimension Set ID',
  'Shortcut Dimension 3 Code',
  'Shortcut Dimension 4 Code',
  'Shortcut Dimension 5 Code',
  'Shortcut Dimension 6 Code',
  'Shortcut Dimension 7 Code',
  'Shortcut Dimension 8 Code',
  // fields of the table that the list page does not show
  'Inventory Posting Group',
  'Expected Cost',
  'Inventoriable',
  'Purchase Amount (Expected)',
  'Purchase Amount (Actual)',
  'Exp. Cost Posted to G/L (ACY)',
  'Applies-to Entry',
  'Order Line No.',
  'Variant Code',
  'Partial Revaluation',
  'Average Cost Exception',
  'Drop Shipment',
  'Journal Batch Name',
  'Reason Code',
];
const APP_COLS = [
  'Posting Date',
  'Item Ledger Entry No.',
  'Inbound Item Entry No.',
  'Outbound Item Entry No.',
  'Quantity',
  'Item No.',
  'Variant Code',
  'Location Code',
  'Latest Valuation Date',
  'Transferred-from Entry No.',
  'Outbound Entry is Updated',
  'Cost Application',
  'Entry No.',
  'Output Completely Invd. Date',
];
const CAP_COLS = [
  'Posting Date',
  'Order Type',
  'Order No.',
  'Order Line No.',
  'Type',
  'No.',
  'Document No.',
  'Item No.',
  'Variant Code',
  'Description',
  'Quantity',
  'Direct Cost',
  'Overhead Cost',
  'Global Dimension 1 Code',
  'Global Dimension 2 Code',
  'Completely Invoiced',
  'Entry No.',
  'Dimension Set ID',
  'Cap. Unit of Measure Code',
  'Invoiced Quantity',
];
const DIM_COLS = [
  'Dimension Set ID',
  'Dimension Code',
  'Dimension Name',
  'Dimension Value Code',
  'Dimension Value Name',
];

// ---------------------------------------------------------------- what the ledger changes in the company

// The demo company has no LIFO item, one average item, no overhead on items. The ledger needs them, so these
// figures are the ledger's own; they are written to the items.csv and work-centers.csv of the ledger folder.
const OVERRIDES = {
  method: {
    70200: 'LIFO',
    70201: 'LIFO',
    70060: 'LIFO',
    'LS-120': 'LIFO',
    70100: 'Average',
    70101: 'Average',
    70102: 'Average',
    70103: 'Average',
    70104: 'Average',
    'LS-75': 'Average',
    'LS-150': 'Average',
    '1928-S': 'Average',
  },
  indirect: { '1896-S': '5', '1900-S': '3', 70001: '4', 1151: '2' },
  overhead: { '1906-S': '1.5', '1920-S': '2.25', 1155: '0.01' },
  workCenterOverhead: { 100: '0.12' },
  // two non-inventory items of the Contoso Coffee manufacturing data
  extraItems: [
    {
      'No.': 'SP-BOM1110',
      Description: 'Machine screw pan head, M4, stainless steel',
      Type: 'Non-Inventory',
      'Base Unit of Measure': 'PCS',
      'Inventory Posting Group': '',
      'Gen. Prod. Posting Group': 'RAW MAT',
      'Costing Method': 'FIFO',
      'Unit Cost': '0.1',
      'Last Direct Cost': '0.1',
      'Unit Price': '0.2',
      'Replenishment System': 'Purchase',
    },
    {
      'No.': 'SP-BOM2005',
      Description: 'Silicone adhesive',
      Type: 'Non-Inventory',
      'Base Unit of Measure': 'PCS',
      'Inventory Posting Group': '',
      'Gen. Prod. Posting Group': 'RETAIL',
      'Costing Method': 'FIFO',
      'Unit Cost': '17.16',
      'Last Direct Cost': '17.16',
      'Unit Price': '29',
      'Replenishment System': 'Purchase',
    },
  ],
};
const USERS = {
  buy: 'CRONUS\\PURCHASING',
  sell: 'CRONUS\\SALES',
  make: 'CRONUS\\PRODUCTION',
  store: 'CRONUS\\WAREHOUSE',
  cost: 'CRONUS\\COSTING',
};

// ---------------------------------------------------------------- generator

class Entry {
  // an item ledger entry; every field from the start, so that all entries have one shape
  constructor(no, it, p) {
    this.no = no;
    this.it = it;
    this.loc = p.loc;
    this.type = p.type;
    this.q = p.q;
    this.rem = it.type === 'Inventory' ? p.q : 0;
    this.inv = 0;
    this.doc = p.doc;
    this.line = p.line ?? 0;
    this.rr = p.rr ?? '';
    this.serial = p.serial ?? '';
    this.ordLine = p.ordLine ?? 0;
    this.compLine = p.compLine ?? 0;
    this.appliesTo = p.appliesTo ?? 0;
    this.corr = p.corr ?? false;
    this.date = p.date ?? p.doc.date;
    this.compInv = false;
    this.lastInv = null;
    this.snr = p.q < 0 && p.type !== 'Transfer' ? p.q : 0;
    this.ata = p.type === 'Consumption';
    this.exp = 0;
    this.act = 0;
    this.non = 0;
    this.se = 0;
    this.sa = 0;
    this.pe = 0;
    this.pa = 0; // sums of the value entries
    this.expVE = 0;
    this.expOrig = 0;
    this.rndg = 0;
    this.reval = 0;
    this.avgReval = 0;
    this.maxVal = -1e6;
    this.valDate = 0;
    this.firstVE = 0;
    this.lastBase = -1;
    this.lastRev = -1;
    this.in1 = 0;
    this.out1 = 0; // first application as outbound, as inbound (chains in appNextIn, appNextOut)
    this.dirty = false;
    this.inHeap = false;
    this.fixed = false;
    this.revalued = false;
    this.costApp = it.method !== 'Average';
    this.docs = null;
    this.revals = null;
    this.trs = null;
    this.rets = null;
    this.trIns = null;
    this.order = null;
    this.trOrig = null;
    this.retOf = null;
    this.made = null;
    this.ipg = null;
    this.prod = null; // posting groups that differ from the item's
  }
}

function generate(opt) {
  const t0 = Date.now();
  const DATA = opt.data;
  const load = (n) => readTable(path.join(DATA, n));
  const R = makeRandom(opt.seed);
  fs.mkdirSync(opt.out, { recursive: true });

  const YEAR = opt.year,
    FIRST = dayOf(`${YEAR}-01-01`),
    LAST = dayOf(`${YEAR}-12-31`);
  const postedUntil = opt.postedUntil === 'none' ? -1 : dayOf(opt.postedUntil ?? `${YEAR}-06-30`);
  const lastGlRun = postedUntil < 0 ? -1 : addMonths(postedUntil, 1) + 4; // the 5th of the month after
  const expToGl = opt.expectedCost;

  // ---- master data
  const rawItems = load('items.csv');
  const items = new Map();
  const mkItem = (r) => {
    const no = r['No.'];
    const it = {
      no,
      desc: r.Description,
      uom: r['Base Unit of Measure'],
      type: r.Type,
      ipg: r['Inventory Posting Group'],
      gpp: r['Gen. Prod. Posting Group'],
      method: OVERRIDES.method[no] ?? r['Costing Method'],
      std: aU(r['Standard Cost']),
      unit: aU(r['Unit Cost']),
      last: aU(r['Last Direct Cost']),
      ind: aU(OVERRIDES.indirect[no] ?? r['Indirect Cost %'] ?? '0'),
      oh: aU(OVERRIDES.overhead[no] ?? r['Overhead Rate'] ?? '0'),
      slMat: aU(r['Single-Level Material Cost']),
      slCap: aU(r['Single-Level Capacity Cost']),
      price: aU(r['Unit Price']),
      cat: r['Item Category Code'] ?? '',
      repl: r['Replenishment System'],
      track: r['Item Tracking Code'] ?? '',
      rout: r['Routing No.'] ?? '',
      bom: r['Production BOM No.'] ?? '',
      scrap: aU(r['Scrap %'] ?? '0'),
      vend: r['Vendor No.'] ?? '',
      row: r,
      llc: 0,
      locs: new Map(),
      qty: 0,
      val: 0,
      netInv: 0,
      heap: [],
      avgDirty: false,
    };
    if (it.method === 'Standard') it.unit = it.std;
    if (it.unit === 0 && it.type === 'Inventory') it.unit = it.last || 2000000;
    it.base = it.unit || it.last;
    if (it.price === 0) it.price = Math.max(100000, rnd((it.base * 1.6) / 1000) * 1000);
    items.set(no, it);
    return it;
  };
  rawItems.forEach(mkItem);
  OVERRIDES.extraItems.forEach(mkItem);
  const asmBoms = new Map(),
    prodBoms = new Map(),
    routings = new Map(),
    workCenters = new Map(),
    resources = new Map();
  for (const r of load('assembly-boms.csv')) {
    if (!asmBoms.has(r['Parent Item No.'])) asmBoms.set(r['Parent Item No.'], []);
    asmBoms
      .get(r['Parent Item No.'])
      .push({ type: r.Type, no: r['No.'], per: aQ(r['Quantity per']), line: +r['Line No.'] });
  }
  for (const r of load('production-boms.csv')) {
    const k = r['Production BOM No.'];
    if (!prodBoms.has(k)) prodBoms.set(k, []);
    prodBoms.get(k).push({ no: r['No.'], per: aQ(r['Quantity per']), line: +r['Line No.'] });
  }
  for (const r of load('routings.csv')) {
    const k = r['Routing No.'];
    if (!routings.has(k)) routings.set(k, []);
    routings.get(k).push({
      op: r['Operation No.'],
      type: r.Type,
      no: r['No.'],
      desc: r.Description,
      setup: aQ(r['Setup Time']),
      run: aQ(r['Run Time']),
    });
  }
  for (const r of load('work-centers.csv'))
    workCenters.set(r.Type + '|' + r['No.'], {
      no: r['No.'],
      type: r.Type,
      name: r.Name,
      direct: aU(r['Direct Unit Cost']),
      oh: aU(
        r.Type === 'Work Center' ? (OVERRIDES.workCenterOverhead[r['No.']] ?? r['Overhead Rate']) : r['Overhead Rate'],
      ),
      gpp: r['Gen. Prod. Posting Group'],
      row: r,
    });
  for (const r of load('resources.csv'))
    resources.set(r['No.'], {
      no: r['No.'],
      name: r.Name,
      unit: aU(r['Unit Cost']),
      ind: aU(r['Indirect Cost %']),
      gpp: r['Gen. Prod. Posting Group'],
    });
  // low-level codes
  const parents = new Map();
  for (const [p, ls] of asmBoms)
    for (const l of ls)
      if (l.type === 'Item') {
        if (!parents.has(l.no)) parents.set(l.no, []);
        parents.get(l.no).push(p);
      }
  for (const it of items.values())
    if (it.bom && prodBoms.has(it.bom))
      for (const l of prodBoms.get(it.bom)) {
        if (!parents.has(l.no)) parents.set(l.no, []);
        parents.get(l.no).push(it.no);
      }
  const levelOf = (no, depth = 0) => {
    if (depth > 20) throw new Error('cyclic BOM at ' + no);
    let m = 0;
    for (const p of parents.get(no) ?? []) m = Math.max(m, levelOf(p, depth + 1) + 1);
    return m;
  };
  let maxLevel = 0;
  for (const it of items.values()) {
    it.llc = levelOf(it.no);
    maxLevel = Math.max(maxLevel, it.llc);
  }
  const byLevel = Array.from({ length: maxLevel + 1 }, () => []);
  for (const it of items.values()) byLevel[it.llc].push(it);

  const customers = load('customers.csv'),
    vendors = load('vendors.csv'),
    charges = load('item-charges.csv'),
    routes = load('transfer-routes.csv'),
    reasons = load('return-reasons.csv').map((r) => r.Code);
  const vendorByNo = new Map(vendors.map((v) => [v['No.'], v]));
  const invSetup = new Map(
    load('inventory-posting-setup.csv').map((r) => [r['Location Code'] + '|' + r['Invt. Posting Group Code'], r]),
  );
  const genSetup = new Map(
    load('general-posting-setup.csv').map((r) => [
      r['Gen. Bus. Posting Group'] + '|' + r['Gen. Prod. Posting Group'],
      r,
    ]),
  );
  const glSetup = load('general-ledger-setup.csv')[0];
  const dimNames = new Map(load('dimensions.csv').map((r) => [r.Code, r.Name]));
  const dimValNames = new Map(load('dimension-values.csv').map((r) => [r['Dimension Code'] + '|' + r.Code, r.Name]));
  const defDims = new Map();
  for (const r of load('default-dimensions.csv')) {
    const k = r['Table ID'] + '|' + r['No.'];
    if (!defDims.has(k)) defDims.set(k, []);
    defDims.get(k).push([r['Dimension Code'], r['Dimension Value Code']]);
  }

  // ---- dimension sets
  const dimSets = new Map(),
    dimList = [null];
  const SHORT = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => glSetup[`Shortcut Dimension ${i} Code`] || '');
  const emptyDim = { id: 0, pairs: [], g1: '', g2: '', tail: ',,,,,' };
  function dimSet(pairs) {
    const m = new Map(pairs.filter((p) => p[1] !== ''));
    if (m.size === 0) return emptyDim;
    const list = [...m].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
      key = list.map((p) => p.join('=')).join(';');
    let s = dimSets.get(key);
    if (!s) {
      s = { id: dimList.length, pairs: list, g1: m.get(SHORT[0]) ?? '', g2: m.get(SHORT[1]) ?? '' };
      s.tail = SHORT.slice(2)
        .map((c) => (c ? (m.get(c) ?? '') : ''))
        .join(',');
      dimSets.set(key, s);
      dimList.push(s);
    }
    return s;
  }
  const partyDims = (table, no) => defDims.get(table + '|' + no) ?? [];

  // ---- ledgers
  const veOut = new Out(path.join(opt.out, 'value-entries.csv'), VE_COLS);
  const capOut = new Out(path.join(opt.out, 'capacity-ledger-entries.csv'), CAP_COLS);
  const iles = [null]; // by entry no.
  const appIle = [0],
    appIn = [0],
    appOut = [0],
    appQty = [0],
    appDate = [0],
    appFrom = [0],
    appCost = [false],
    appInvd = [null],
    appUpd = [false],
    appNextIn = [0],
    appNextOut = [0];
  let veNo = 0,
    capNo = 0,
    clock = FIRST;
  let allowFrom = FIRST - 400; // postings before this date are moved to it (the months before are closed)
  const stats = { plain: 0, adjustment: 0, rounding: 0, skipped: 0, posted: 0, unposted: 0, scenarios: {} };
  const totals = {
    'Cost Amount (Actual)': 0,
    'Cost Amount (Expected)': 0,
    'Cost Amount (Non-Invtbl.)': 0,
    'Cost Posted to G/L': 0,
    'Expected Cost Posted to G/L': 0,
    'Sales Amount (Actual)': 0,
    'Purchase Amount (Actual)': 0,
  };

  function itemLoc(it, loc) {
    let l = it.locs.get(loc);
    if (!l) {
      l = { it, loc, open: [], head: 0, neg: [], qty: 0, days: null };
      if (it.method === 'Average') l.days = { list: [], map: new Map(), dirty: Infinity };
      it.locs.set(loc, l);
    }
    return l;
  }

  // Which accounts a posting to G/L needs: an entry whose setup lacks one of them stays unposted.
  const INV = 'Inventory Account',
    INVI = 'Inventory Account (Interim)',
    WIP = 'WIP Account';
  const VAR = {
    Material: 'Material Variance Account',
    Capacity: 'Capacity Variance Account',
    Subcontracted: 'Subcontracted Variance Account',
    'Capacity Overhead': 'Cap. Overhead Variance Account',
    'Manufacturing Overhead': 'Mfg. Overhead Variance Account',
  };
  const postCache = new Map();
  function postable(type, et, vt, exp, loc, ipg, bus, prod, asm) {
    const key = type + '|' + et + '|' + vt + '|' + exp + '|' + loc + '|' + ipg + '|' + bus + '|' + prod + '|' + asm;
    let ok = postCache.get(key);
    if (ok !== undefined) return ok;
    const inv = [],
      gen = [];
    const ADJ = 'Inventory Adjmt. Account';
    if (type === '') {
      // capacity
      if (asm) gen.push(ADJ);
      else inv.push(WIP);
      gen.push(et === 'Indirect Cost' ? 'Overhead Applied Account' : 'Direct Cost Applied Account');
    } else if (et === 'Revaluation' || et === 'Rounding') {
      inv.push(INV);
      gen.push(ADJ);
    } else if (et === 'Indirect Cost') {
      inv.push(INV);
      gen.push('Overhead Applied Account');
    } else if (et === 'Variance') {
      inv.push(INV);
      if (vt === 'Purchase') gen.push('Purchase Variance Account');
      else inv.push(VAR[vt]);
    } else if (type === 'Purchase') {
      inv.push(exp ? INVI : INV);
      gen.push(exp ? 'Invt. Accrual Acc. (Interim)' : 'Direct Cost Applied Account');
    } else if (type === 'Sale') {
      inv.push(exp ? INVI : INV);
      gen.push(exp ? 'COGS Account (Interim)' : 'COGS Account');
    } else if (type === 'Consumption') inv.push(INV, WIP);
    else if (type === 'Output') inv.push(exp ? INVI : INV, WIP);
    else {
      inv.push(INV);
      gen.push(ADJ);
    }
    ok = true;
    if (inv.length) {
      const s = invSetup.get(loc + '|' + ipg);
      if (!s || inv.some((a) => !s[a])) ok = false;
    }
    if (ok && gen.length) {
      const s = genSetup.get(bus + '|' + prod);
      if (!s || gen.some((a) => !s[a])) ok = false;
    }
    postCache.set(key, ok);
    return ok;
  }

  const dimText = (d) => d.g1 + ',' + d.g2;
  const ACY4 = '0,0,0,0';
  // v: the value entry; doc: what all lines of the document share
  function writeVE(v) {
    const ile = v.ile,
      it = v.item,
      doc = v.doc,
      dim = v.dim ?? doc.dim;
    const no = ++veNo;
    const type = v.type,
      et = v.et ?? 'Direct Cost',
      vt = v.vt ?? '';
    const ce = v.ce ?? 0,
      ca = v.ca ?? 0,
      cn = v.cn ?? 0,
      se = v.se ?? 0,
      sa = v.sa ?? 0,
      pe = v.pe ?? 0,
      pa = v.pa ?? 0;
    const iq = v.iq ?? 0,
      vq = v.vq ?? 0,
      nq = v.nq ?? 0;
    const post = v.post ?? doc.date,
      loc = v.loc ?? (ile ? ile.loc : ''),
      bus = v.bus ?? doc.bus ?? '',
      prod = v.prod ?? it.gpp,
      ipg = v.ipg ?? it?.ipg ?? '';
    const invtbl = v.invtbl ?? true,
      exp = v.exp ?? false;
    let gl = 0,
      egl = 0;
    if (clock <= lastGlRun && post <= postedUntil && invtbl) {
      const asm = doc.ordType === 'Assembly';
      if (ca !== 0 && !exp) {
        if (postable(type, et, vt, false, loc, ipg, bus, prod, asm)) gl = ca;
        else stats.skipped++;
      }
      if (ce !== 0 && expToGl) {
        if (postable(type, et, vt, true, loc, ipg, bus, prod, asm)) egl = ce;
        else if (exp) stats.skipped++;
      }
      // one entry is posted as a whole or not at all
      if (!exp && ca !== 0 && gl === 0) egl = 0;
      if (!exp && ce !== 0 && expToGl && egl === 0) gl = 0;
    } else if (
      invtbl &&
      !postable(type, et, vt, exp, loc, ipg, bus, prod, doc.ordType === 'Assembly') &&
      (ca !== 0 || ce !== 0)
    )
      stats.skipped++;
    if (gl || egl) stats.posted++;
    else stats.unposted++;
    if (v.adj) stats.adjustment++;
    else if (et === 'Rounding') stats.rounding++;
    else stats.plain++;
    totals['Cost Amount (Actual)'] += ca;
    totals['Cost Amount (Expected)'] += ce;
    totals['Cost Amount (Non-Invtbl.)'] += cn;
    totals['Cost Posted to G/L'] += gl;
    totals['Expected Cost Posted to G/L'] += egl;
    totals['Sales Amount (Actual)'] += sa;
    totals['Purchase Amount (Actual)'] += pa;
    const code = v.code ?? doc.code;
    veOut.put(
      iso(post) +
        ',' +
        iso(v.val ?? post) +
        ',' +
        type +
        ',' +
        et +
        ',' +
        vt +
        ',' +
        (v.adj ? 'Yes' : 'No') +
        ',' +
        (v.docType ?? doc.type) +
        ',' +
        doc.no +
        ',' +
        (v.line ?? 0) +
        ',' +
        (v.charge ?? '') +
        ',' +
        esc(v.desc ?? '') +
        ',' +
        (v.rr ?? '') +
        ',' +
        fA(se) +
        ',' +
        fA(sa) +
        ',' +
        fA(ce) +
        ',' +
        fA(ca) +
        ',' +
        fA(cn) +
        ',' +
        fA(gl) +
        ',' +
        fA(egl) +
        ',' +
        ACY4 +
        ',' +
        fQ(iq) +
        ',' +
        fQ(vq) +
        ',' +
        fQ(nq) +
        ',' +
        fU(v.cpu ?? 0) +
        ',0,' +
        (ile ? it.no : '') +
        ',' +
        (ile ? esc(it.desc) : '') +
        ',' +
        loc +
        ',' +
        (v.ctype ?? doc.ctype ?? 'Work Center') +
        ',' +
        (v.cno ?? '') +
        ',' +
        fA(v.disc ?? 0) +
        ',' +
        (doc.sp ?? '') +
        ',' +
        (v.user ?? doc.user) +
        ',' +
        (v.spg ?? doc.spg ?? '') +
        ',' +
        code +
        ',' +
        bus +
        ',' +
        prod +
        ',' +
        dimText(dim) +
        ',' +
        (v.srcType ?? doc.srcType ?? '') +
        ',' +
        (v.srcNo ?? doc.srcNo ?? '') +
        ',' +
        iso(doc.date) +
        ',' +
        (doc.ext ?? '') +
        ',' +
        (v.ordType ?? doc.ordType ?? '') +
        ',' +
        (v.ordNo ?? doc.ordNo ?? '') +
        ',' +
        (v.avg ? 'Yes' : 'No') +
        ',' +
        (ile ? ile.no : 0) +
        ',' +
        (v.cap ?? 0) +
        ',' +
        no +
        ',,,0,' +
        dim.id +
        ',' +
        dim.tail +
        ',' +
        ipg +
        ',' +
        (exp ? 'Yes' : 'No') +
        ',' +
        (invtbl ? 'Yes' : 'No') +
        ',' +
        fA(pe) +
        ',' +
        fA(pa) +
        ',0,' +
        (v.applies ?? 0) +
        ',' +
        (v.ordLine ?? 0) +
        ',,' +
        (v.partial ? 'Yes' : 'No') +
        ',No,No,' +
        (doc.batch ?? '') +
        ',' +
        (v.reason ?? ''),
    );
    if (ile) {
      ile.exp += ce;
      ile.act += ca;
      ile.non += cn;
      ile.se += se;
      ile.sa += sa;
      ile.pe += pe;
      ile.pa += pa;
      ile.inv += nq;
      if (exp) {
        ile.expVE += ce;
        if (!v.adj) ile.expOrig += ce;
      }
      if (et === 'Rounding') ile.rndg += ca;
      const val = v.val ?? post;
      if (val > ile.maxVal) ile.maxVal = val;
      if (!ile.firstVE) {
        ile.firstVE = no;
        ile.valDate = val;
      }
      it.val += ca + ce;
    }
    return no;
  }

  function newILE(it, p) {
    const e = new Entry(iles.length, it, p);
    iles.push(e);
    const l = itemLoc(it, p.loc);
    if (it.type === 'Inventory') {
      l.qty += p.q;
      it.qty += p.q;
    }
    return e;
  }
  function outsOf(e) {
    const a = [];
    for (let n = e.out1; n; n = appNextOut[n]) a.push(n);
    return a.reverse();
  } // oldest first
  function addApp(ile, inb, out, q, date, from, cost, invd) {
    const n = appIle.length;
    appIle.push(ile.no);
    appIn.push(inb.no);
    appOut.push(out ? out.no : 0);
    appQty.push(q);
    appDate.push(date);
    appFrom.push(from ? from.no : 0);
    appCost.push(cost);
    appInvd.push(invd);
    appUpd.push(false);
    appNextIn.push(0);
    appNextOut.push(0);
    if (q < 0) {
      appNextIn[n] = out.in1;
      out.in1 = n;
      appNextOut[n] = inb.out1;
      inb.out1 = n;
    }
    return n;
  }
  function pushOpen(l, e) {
    const a = l.open;
    let i = a.length;
    while (i > l.head && a[i - 1].date > e.date) i--; // first in, first out is by posting date, then entry no.
    if (i === a.length) a.push(e);
    else a.splice(i, 0, e);
  }
  function nextOpen(l, it) {
    const a = l.open;
    if (it.method === 'LIFO') {
      while (a.length > l.head && a[a.length - 1].rem <= 0) a.pop();
      return a.length > l.head ? a[a.length - 1] : null;
    }
    while (l.head < a.length && a[l.head].rem <= 0) l.head++;
    if (l.head > 1024 && l.head * 2 > a.length) {
      l.open = a.slice(l.head);
      l.head = 0;
    }
    return l.head < l.open.length ? l.open[l.head] : null;
  }
  const heapPush = (e) => {
    if (e.inHeap || !e.costApp) return;
    e.inHeap = true;
    e.it.heap.push(e);
  };
  const touch = (e) => {
    e.dirty = true;
    heapPush(e);
  };
  // The cost of this entry changed: what it was applied to must be adjusted.
  function costChanged(e) {
    if (e.it.type !== 'Inventory') return;
    if (e.q > 0) {
      if (e.costApp) heapPush(e);
      if (e.it.method === 'Average') avgDirty(e, e.valDate);
    } else if (e.order) markOrder(e.order);
  }
  function avgDirty(e, day) {
    const l = itemLoc(e.it, e.loc);
    if (l.days && !inTransit.has(e.loc) && day < l.days.dirty) l.days.dirty = day;
  }
  function avgDay(l, day) {
    const d = l.days;
    let x = d.map.get(day);
    if (!x) {
      x = { day, ins: [], outs: [], fixed: [], reval: 0, C: 0, Q: 0 };
      d.map.set(day, x);
      let i = d.list.length;
      while (i > 0 && d.list[i - 1].day > day) i--;
      d.list.splice(i, 0, x);
    }
    return x;
  }
  // Applies a positive entry: first to open negative entries, then its own entry.
  function applyPositive(e, opt2 = {}) {
    const it = e.it;
    if (it.type !== 'Inventory') return;
    const l = itemLoc(it, e.loc);
    if (it.method !== 'Specific')
      while (l.neg.length && e.rem > 0) {
        const o = l.neg[0],
          k = Math.min(e.rem, -o.rem);
        addApp(o, e, o, -k, Math.max(e.date, o.date), null, it.method !== 'Average', o.compInv ? o.lastInv : null);
        e.rem -= k;
        o.rem += k;
        if (o.rem === 0) l.neg.shift();
        o.dirty = true;
        heapPush(e);
        e.ata = true;
      }
    addApp(e, e, opt2.from ?? null, e.q, e.date, opt2.transferredFrom ?? null, opt2.cost ?? true, e.date);
    if (e.rem > 0) pushOpen(l, e);
    if (l.days && !inTransit.has(e.loc)) {
      avgDay(l, e.date).ins.push(e);
      avgDirty(e, e.date);
    }
  }
  // Applies a negative entry. Returns the pieces [{inb, k}].
  function applyNegative(e, appliesTo) {
    const it = e.it;
    if (it.type !== 'Inventory') return [];
    const l = itemLoc(it, e.loc),
      parts = [];
    const avg = it.method === 'Average' && !appliesTo;
    while (e.rem < 0) {
      const b = appliesTo ? appliesTo : nextOpen(l, it);
      if (!b || b.rem <= 0) break;
      const k = Math.min(b.rem, -e.rem);
      addApp(e, b, e, -k, e.date, null, !avg, e.compInv ? e.lastInv : null);
      b.rem -= k;
      e.rem += k;
      parts.push({ inb: b, k });
      if (!avg) {
        e.dirty = true;
        heapPush(b);
        b.ata = true;
      }
      if (appliesTo) break;
    }
    if (e.rem < 0) l.neg.push(e);
    if (l.days && !inTransit.has(e.loc)) {
      const d = avgDay(l, e.date);
      (avg ? d.outs : d.fixed).push(e);
      avgDirty(e, e.date);
    }
    return parts;
  }
  function invoiced(e, date) {
    // an entry became completely invoiced
    e.compInv = true;
    if (e.lastInv === null || date > e.lastInv) e.lastInv = date;
    for (let n = e.q < 0 ? e.in1 : 0; n; n = appNextIn[n]) if (appInvd[n] === null) appInvd[n] = date;
  }
  // The posted documents of an entry, in a chain: what the cost adjustment brings to a new cost, and what its entries refer to.
  const addDoc = (e, ve, doc, exp, vq, amt) => {
    const d = { ve, doc, exp, vq, amt, next: null };
    if (!e.docs) e.docs = d;
    else {
      let x = e.docs;
      while (x.next) x = x.next;
      x.next = d;
    }
  };

  // ---- documents
  const series = {};
  const nextNo = (k, start) => {
    series[k] = (series[k] ?? start - 1) + 1;
    return series[k];
  };
  const docNo = {
    rcpt: () => '10' + String(nextNo('rcpt', 7001)),
    pinv: () => '10' + String(nextNo('pinv', 8001)),
    pshpt: () => '10' + nextNo('pshpt', 5001),
    pcrm: () => '10' + nextNo('pcrm', 9001),
    shpt: () => '10' + nextNo('shpt', 2001),
    sinv: () => '10' + nextNo('sinv', 3001),
    srcpt: () => '10' + nextNo('srcpt', 7001),
    scrm: () => '10' + nextNo('scrm', 4001),
    tshpt: () => '10' + nextNo('tshpt', 8001),
    trcpt: () => '10' + nextNo('trcpt', 9001),
    tord: () => String(nextNo('tord', 1001)),
    jnl: () => 'T' + String(nextNo('jnl', 1)).padStart(5, '0'),
    asm: () => 'A' + String(nextNo('asm', 1)).padStart(5, '0'),
    prod: () => '10' + nextNo('prod', 1001),
    phys: () => 'PI' + String(nextNo('phys', 1)).padStart(5, '0'),
    reval: () => 'RV' + String(nextNo('reval', 1)).padStart(5, '0'),
  };
  // Numbers of different series must not meet when a series runs past 999: then it gets its own longer numbers.
  for (const k of ['rcpt', 'pinv', 'pshpt', 'pcrm', 'shpt', 'sinv', 'srcpt', 'scrm', 'tshpt', 'trcpt', 'prod']) {
    const f = docNo[k];
    let base = null,
      n = 0;
    docNo[k] = () => {
      n++;
      if (n === 1) {
        base = f().slice(0, -3);
        return base + '001';
      }
      return n <= 999 ? base + String(n).padStart(3, '0') : base + String(n).padStart(7, '0');
    };
  }
  const inTransit = new Set(
    load('locations.csv')
      .filter((r) => r['Use As In-Transit'] === 'Yes')
      .map((r) => r.Code),
  );

  const vendorDoc = (type, no, date, v, extra = {}) => ({
    type,
    no,
    date,
    code: 'PURCHASES',
    user: USERS.buy,
    srcType: 'Vendor',
    srcNo: v['No.'],
    spg: v['Vendor Posting Group'],
    sp: v['Purchaser Code'],
    bus: v['Gen. Bus. Posting Group'],
    ext: extra.ext ?? '',
    ...extra,
    dim:
      extra.dim ??
      dimSet([
        ...partyDims(23, v['No.']),
        ['PURCHASER', v['Purchaser Code']],
        ['DEPARTMENT', R.chance(0.5) ? 'ADM' : 'PROD'],
        ['PROJECT', R.chance(0.1) ? R.pick(['MERCEDES', 'TOYOTA', 'VW']) : ''],
      ]),
  });
  const customerDoc = (type, no, date, c, extra = {}) => ({
    type,
    no,
    date,
    code: 'SALES',
    user: USERS.sell,
    srcType: 'Customer',
    srcNo: c['No.'],
    spg: c['Customer Posting Group'],
    sp: c['Salesperson Code'],
    bus: c['Gen. Bus. Posting Group'],
    ext: extra.ext ?? '',
    ...extra,
    dim: extra.dim ?? dimSet([...partyDims(18, c['No.']), ['SALESPERSON', c['Salesperson Code']]]),
  });
  const journalDoc = (no, date, code, extra = {}) => ({
    type: '',
    no,
    date,
    code,
    user: USERS.store,
    bus: '',
    batch: 'DEFAULT',
    dim: extra.dim ?? (R.chance(0.3) ? emptyDim : dimSet([['DEPARTMENT', R.pick(['ADM', 'PROD', 'SALES'])]])),
    ...extra,
  });

  // ---- purchases
  const recentRcpt = [],
    recentSale = [],
    openRcpt = [],
    openShpt = [];
  const remember = (ring, x, max) => {
    ring.push(x);
    if (ring.length > max) ring.splice(0, ring.length - max);
  };

  // Unit cost of a purchase line: direct cost after discount, plus indirect cost and overhead.
  function lineUnit(it, direct) {
    return rnd(direct * (1 + it.ind / UNIT / 100)) + it.oh;
  }
  function receivePurchase(doc, ln, now) {
    // now: the invoice document when it is invoiced at once
    const it = ln.it,
      serials = it.method === 'Specific';
    const pieces = serials ? ln.q / QTY : 1,
      each = serials ? QTY : ln.q;
    ln.iles = [];
    for (let i = 0; i < pieces; i++) {
      const e = newILE(it, {
        type: 'Purchase',
        loc: ln.loc,
        q: each,
        doc,
        line: ln.line,
        serial: serials ? 'SN' + String(nextNo('sn', 1)).padStart(6, '0') : '',
      });
      applyPositive(e);
      ln.iles.push(e);
      if (now) invoicePurchase(now, ln, e, each, true);
      else {
        const nonInv = it.type !== 'Inventory';
        const cost = nonInv ? 0 : it.method === 'Standard' ? amount(each, it.unit) : amount(each, ln.unit);
        const pe = nonInv ? 0 : shareOf(ln.amount, each, ln.q);
        const ve = writeVE({
          ile: e,
          item: it,
          type: 'Purchase',
          doc,
          line: ln.line,
          exp: true,
          invtbl: !nonInv,
          ce: cost,
          pe,
          iq: each,
          vq: each,
          cpu: it.method === 'Standard' ? it.unit : perUnit(cost, each) || ln.unit,
        });
        addDoc(e, ve, doc, true, each, cost);
        if (!nonInv) costChanged(e);
      }
    }
    if (it.type === 'Inventory' && !ln.noRecent) {
      remember(recentRcpt, ln, 400);
      if (!now) remember(openRcpt, ln, 60);
    }
  }
  function invoicePurchase(doc, ln, e, q, first) {
    const it = e.it,
      nonInv = it.type !== 'Inventory';
    const before = ln.invQ,
      after = before + q;
    const amt = shareOf(ln.invAmount ?? ln.amount, after, ln.q) - shareOf(ln.invAmount ?? ln.amount, before, ln.q);
    const disc = shareOf(ln.disc, after, ln.q) - shareOf(ln.disc, before, ln.q);
    ln.invQ = after;
    const full = e.inv + q === e.q;
    let ce = 0,
      pe = 0;
    if (!first) {
      ce = full ? -e.exp : -shareOf(e.expOrig, q, e.q);
      pe = full ? -e.pe : -shareOf(ln.amount, q, ln.q);
    }
    const base = { ile: e, item: it, type: 'Purchase', doc, line: ln.line, vq: q, invtbl: !nonInv };
    if (nonInv) {
      writeVE({ ...base, nq: q, iq: first ? q : 0, cn: amt, pa: amt, disc, cpu: perUnit(amt, q) });
    } else {
      const ve = writeVE({
        ...base,
        nq: q,
        iq: first ? q : 0,
        ca: amt,
        ce,
        pa: amt,
        pe,
        disc,
        val: first ? undefined : e.valDate,
        cpu: perUnit(amt, q),
      });
      addDoc(e, ve, doc, false, q, amt);
      const oh = rnd((amt * it.ind) / UNIT / 100) + amount(q, it.oh);
      if (oh !== 0) writeVE({ ...base, et: 'Indirect Cost', ca: oh, val: e.valDate, cpu: perUnit(oh, q), desc: '' });
      if (it.method === 'Standard') {
        const va = amount(q, it.unit) - amt - oh;
        if (va !== 0) writeVE({ ...base, et: 'Variance', vt: 'Purchase', ca: va, val: e.valDate, cpu: perUnit(va, q) });
      }
      it.netInv += q;
      const last = perUnit(amt + disc, q);
      if (it.method !== 'Standard' && last !== 0 && it.netInv > 0 && it.netInv <= q) it.unit = last;
      if (last !== 0) it.last = last;
    }
    if (full) invoiced(e, doc.date);
    if (doc.date > (e.lastInv ?? -1e9)) e.lastInv = doc.date;
    if (!nonInv) costChanged(e);
  }
  const buyLocs = (it) =>
    it.bom || /^1[0-9]{3}$/.test(it.no)
      ? ['']
      : it.ipg === 'RAW MAT'
        ? ['BLUE', 'BLUE', 'BLUE', 'GREEN']
        : [
            'BLUE',
            'BLUE',
            'GREEN',
            'RED',
            'YELLOW',
            'WHITE',
            'SILVER',
            ...(it.ipg === 'RESALE' ? ['MAIN', 'EAST', 'WEST'] : []),
          ];
  const stockItems = [...items.values()].filter(
    (i) => (i.type === 'Inventory' && !i.track.match(/^(SNALL|SNSALES|LOTALL|LOTSNSALES)$/)) || i.no === '80103-T',
  );
  const buyable = stockItems.filter(
    (i) => i.repl === 'Purchase' && !asmBoms.has(i.no) && !(i.bom && prodBoms.has(i.bom)),
  );
  const others = [...items.values()].filter((i) => i.type !== 'Inventory');
  const asmParents = [...asmBoms.keys()]
    .map((n) => items.get(n))
    .filter((i) => i && asmBoms.get(i.no).every((l) => l.type !== 'Item' || items.has(l.no)));
  const prodParents = stockItems.filter((i) => i.bom && prodBoms.has(i.bom));

  const calendar = new Map();
  const at = (day, f) => {
    if (day > LAST) return;
    if (!calendar.has(day)) calendar.set(day, []);
    calendar.get(day).push(f);
  };
  const workday = (d) => {
    while (weekday(d) === 0 || weekday(d) === 6) d++;
    return d;
  };
  const later = (a, b) => workday(clock + R.int(a, b));

  function purchaseLine(it, loc, q, line) {
    let direct = Math.max(
      1000,
      rnd((it.base * (0.94 + 0.12 * R.f()) * (1 + (0.05 * (clock - FIRST)) / 365)) / 1000) * 1000,
    );
    if (it.base < 100000) direct = Math.max(100, rnd((it.base * (0.94 + 0.12 * R.f())) / 10) * 10); // items of a few pence keep more decimals
    const gross = amount(q, direct),
      disc = R.chance(0.08) ? shareOf(gross, R.pick([5, 10]), 100) : 0;
    const net = gross - disc;
    const unit = lineUnit(it, perUnit(net, q));
    return { it, loc, q, line, direct, disc, amount: net, unit, invQ: 0 };
  }
  function scenarioPurchase(forced = {}) {
    const v = forced.vendor ?? R.pick(vendors);
    const lines = [],
      n = forced.lines ?? R.int(1, 4);
    for (let i = 0; i < n; i++) {
      let best = forced.item ? { it: forced.item, loc: forced.loc ?? R.pick(buyLocs(forced.item)) } : null;
      if (!best) {
        let cov = Infinity;
        for (let k = 0; k < 4; k++) {
          const it = R.pick(buyable),
            loc = R.pick(buyLocs(it));
          const c = it.locs.get(loc)?.qty ?? 0;
          if (c < cov) {
            cov = c;
            best = { it, loc };
          }
        }
      }
      const it = best.it;
      let q =
        (forced.q ??
          (it.method === 'Specific'
            ? R.int(2, 5)
            : it.no === '1120'
              ? R.int(20, 60) * 100
              : it.base > 20000000
                ? R.int(8, 30)
                : R.int(20, 150))) * QTY;
      lines.push(purchaseLine(it, best.loc, q, (i + 1) * 10000));
    }
    if (!forced.item && R.chance(0.05)) {
      const it = R.pick(others);
      lines.push(purchaseLine(it, 'BLUE', R.int(5, 50) * QTY, (lines.length + 1) * 10000));
    }
    if (forced.uneven) {
      const l = lines[0],
        off = (l.amount + 2) % 3;
      l.disc += off;
      l.amount -= off;
      l.unit = lineUnit(l.it, perUnit(l.amount, l.q));
    } // cannot be divided by three
    const ext = 'VI' + R.int(10000, 99999);
    const atOnce = forced.atOnce ?? R.chance(0.3);
    const rdoc = vendorDoc('Purchase Receipt', docNo.rcpt(), clock, v, { ext });
    if (atOnce) {
      const idoc = { ...rdoc, type: 'Purchase Invoice', no: docNo.pinv() };
      lines.forEach((l) => receivePurchase(rdoc, l, idoc));
    } else {
      lines.forEach((l) => receivePurchase(rdoc, l, null));
      const split = forced.split ?? R.chance(0.12);
      const when = forced.invoiceIn ? workday(clock + forced.invoiceIn) : later(1, 35);
      const doInvoice = (part, lastPart) => {
        const live = lines.filter((l) => !l.undone && l.invQ < l.q);
        if (!live.length) return;
        const idoc = { ...rdoc, type: 'Purchase Invoice', no: docNo.pinv(), date: clock };
        for (const l of live) {
          if (l.it.type !== 'Inventory' || l.it.method === 'Specific' || lastPart) {
            if (!l.invAmount && R.chance(0.25)) l.invAmount = shareOf(l.amount, R.int(960, 1050), 1000); // the invoice differs from the order
            for (const e of l.iles) {
              const q = e.q - e.inv;
              if (q > 0) invoicePurchase(idoc, l, e, q, false);
            }
          } else {
            const e = l.iles[0],
              q = Math.floor((e.q / QTY) * part) * QTY;
            if (q > 0) invoicePurchase(idoc, l, e, q, false);
          }
        }
      };
      if (split) {
        at(when, () => doInvoice(0.4, false));
        at(workday(when + R.int(3, 20)), () => doInvoice(1, true));
      } else at(when, () => doInvoice(1, true));
    }
    return lines;
  }
  function scenarioCharge() {
    // freight on receipts, invoiced later by the carrier
    const pool = recentRcpt.filter((l) => !l.undone && l.iles.length === 1);
    if (!pool.length) return false;
    const want = R.pick(['P-FREIGHT', 'JB-FREIGHT']),
      ch = charges.find((c) => c['No.'] === want),
      v = R.pick(vendors);
    const doc = vendorDoc('Purchase Invoice', docNo.pinv(), clock, v, { ext: 'FR' + R.int(1000, 9999) });
    const n = Math.min(pool.length, R.int(1, 3));
    let line = 0;
    for (let i = 0; i < n; i++) {
      const l = R.pick(pool),
        e = l.iles[0];
      const amt = Math.max(50, shareOf(l.amount, R.int(5, 60), 1000));
      const freight = R.chance(opt.anomalies * 4);
      postCharge(e, ch, amt, doc, (line += 10000), freight ? 'FREIGHT' : ch['Gen. Prod. Posting Group']);
    }
    return true;
  }
  function postCharge(e, ch, amt, doc, line, prod) {
    const it = e.it;
    writeVE({
      ile: e,
      item: it,
      type: 'Purchase',
      doc,
      line,
      charge: ch['No.'],
      desc: ch.Description,
      ca: amt,
      pa: amt,
      vq: e.q,
      val: e.valDate,
      prod,
      cpu: perUnit(amt, e.q),
    });
    if (it.method === 'Standard')
      writeVE({
        ile: e,
        item: it,
        type: 'Purchase',
        doc,
        line,
        et: 'Variance',
        vt: 'Purchase',
        ca: -amt,
        vq: e.q,
        val: e.valDate,
        prod: it.gpp,
        dim: e.doc.dim,
        cpu: perUnit(-amt, e.q),
      });
    costChanged(e);
  }
  function scenarioPurchaseReturn() {
    const pool = recentRcpt.filter(
      (l) =>
        !l.undone &&
        l.it.method !== 'Standard' &&
        l.it.method !== 'Average' &&
        l.it.ind === 0 &&
        l.it.oh === 0 &&
        l.iles[0].compInv &&
        l.iles[0].rem >= QTY,
    );
    if (!pool.length) return false;
    const l = R.pick(pool),
      b = l.iles[0],
      it = l.it,
      q = Math.min(b.rem, it.method === 'Specific' ? QTY : R.int(1, 6) * QTY);
    const v = vendorByNo.get(b.doc.srcNo);
    const sdoc = vendorDoc('Purchase Return Shipment', docNo.pshpt(), clock, v, { dim: b.doc.dim });
    const unit = perUnit(b.act - b.rndg - b.reval + b.exp, b.q);
    const e = newILE(it, {
      type: 'Purchase',
      loc: b.loc,
      q: -q,
      doc: sdoc,
      line: 10000,
      appliesTo: b.no,
      rr: R.pick(reasons),
      serial: b.serial,
    });
    e.fixed = true;
    applyNegative(e, b);
    const post = (idoc, first) => {
      const amt = -amount(q, unit);
      const ve = writeVE({
        ile: e,
        item: it,
        type: 'Purchase',
        doc: idoc,
        line: 10000,
        ca: amt,
        ce: first ? 0 : -e.exp,
        pa: amt,
        pe: first ? 0 : -e.pe,
        vq: -q,
        nq: -q,
        iq: first ? -q : 0,
        cpu: unit,
        rr: e.rr,
        val: first ? undefined : e.valDate,
      });
      addDoc(e, ve, idoc, false, -q, amt);
      it.netInv -= q;
      invoiced(e, idoc.date);
      touch2(e);
    };
    if (R.chance(0.5)) post({ ...sdoc, type: 'Purchase Credit Memo', no: docNo.pcrm() }, true);
    else {
      const amt = -amount(q, unit);
      const ve = writeVE({
        ile: e,
        item: it,
        type: 'Purchase',
        doc: sdoc,
        line: 10000,
        exp: true,
        ce: amt,
        pe: amt,
        vq: -q,
        iq: -q,
        cpu: unit,
        rr: e.rr,
      });
      addDoc(e, ve, sdoc, true, -q, amt);
      at(later(2, 15), () => post({ ...sdoc, type: 'Purchase Credit Memo', no: docNo.pcrm(), date: clock }, false));
    }
    return true;
  }
  // An outbound entry got a new value entry: its inbound entries must look at it again.
  function touch2(e) {
    e.dirty = true;
    for (let n = e.in1; n; n = appNextIn[n]) if (appCost[n]) heapPush(iles[appIn[n]]);
    if (e.it.method === 'Average' && !e.fixed) avgDirty(e, e.date);
  }

  // ---- sales
  function pickStock(min, pool = stockItems, filter = null) {
    for (let k = 0; k < 40; k++) {
      const it = R.pick(pool);
      if (!it.locs.size) continue;
      const locs = [...it.locs.values()];
      const l = R.pick(locs);
      if (inTransit.has(l.loc) || l.qty < min || (filter && !filter(it, l))) continue;
      return l;
    }
    return null;
  }
  function scenarioSale(forced = {}) {
    const c = forced.customer ?? R.pick(customers);
    const lines = [],
      n = forced.lines ?? R.int(1, 4);
    for (let i = 0; i < n; i++) {
      const l = forced.l ?? pickStock(QTY);
      if (!l) break;
      const it = l.it;
      let q = forced.q ?? Math.min(l.qty, R.int(1, it.base > 20000000 ? 3 : it.base < 500000 ? 40 : 12) * QTY);
      if (it.method === 'Specific') q = QTY;
      q = Math.floor(q / QTY) * QTY;
      if (q <= 0) continue;
      const free = forced.negative ? q : Math.min(q, Math.floor(l.qty / QTY) * QTY);
      if (free <= 0) continue;
      const gross = amount(free, it.price),
        disc = R.chance(0.15) ? shareOf(gross, R.pick([5, 10, 15]), 100) : 0;
      lines.push({
        it,
        loc: l.loc,
        q: free,
        line: (lines.length + 1) * 10000,
        amount: gross - disc,
        disc,
        unit: it.unit,
        invQ: 0,
      });
      l.planned = true;
      // ship the line right away, so that the next line sees the stock that is left
      lines[lines.length - 1].l = l;
      if (forced.l) break;
    }
    if (!lines.length) return false;
    if (!forced.l && R.chance(0.04)) {
      const it = R.pick(others);
      lines.push({
        it,
        loc: 'BLUE',
        q: R.int(1, 10) * QTY,
        line: (lines.length + 1) * 10000,
        unit: it.unit,
        invQ: 0,
        disc: 0,
        amount: 0,
      });
      const x = lines[lines.length - 1];
      x.amount = amount(x.q, it.price);
    }
    const atOnce = forced.atOnce ?? R.chance(0.35);
    const sdoc = customerDoc('Sales Shipment', docNo.shpt(), clock, c);
    const idoc = atOnce ? { ...sdoc, type: 'Sales Invoice', no: docNo.sinv() } : null;
    for (const ln of lines) {
      const l = ln.l;
      if (l && !forced.negative) {
        if (l.qty < ln.q) {
          ln.q = Math.floor(l.qty / QTY) * QTY;
          if (ln.q <= 0) {
            ln.dead = true;
            continue;
          }
          const g = amount(ln.q, ln.it.price);
          ln.amount = g;
          ln.disc = 0;
        }
      }
      shipSale(sdoc, ln, idoc);
    }
    const live = lines.filter((x) => !x.dead);
    if (!atOnce && live.length) {
      const split = forced.split ?? R.chance(0.1),
        when = forced.invoiceIn ? workday(clock + forced.invoiceIn) : later(0, 21);
      const inv = (part, lastPart) => {
        const todo = live.filter((x) => !x.undone && x.invQ < x.q);
        if (!todo.length) return;
        const d = { ...sdoc, type: 'Sales Invoice', no: docNo.sinv(), date: clock };
        for (const ln of todo) {
          const left = ln.q - ln.invQ,
            q = lastPart || left === QTY ? left : Math.max(QTY, Math.floor((ln.q / QTY) * part) * QTY);
          invoiceSale(d, ln, q, false);
        }
      };
      if (split) {
        at(when, () => inv(0.5, false));
        at(workday(when + R.int(2, 15)), () => inv(1, true));
      } else at(when, () => inv(1, true));
    }
    return live.length > 0;
  }
  function shipSale(sdoc, ln, idoc) {
    const it = ln.it,
      inv = it.type === 'Inventory';
    let b = null;
    if (it.method === 'Specific') {
      const l = itemLoc(it, ln.loc);
      const open = l.open.filter((x) => x.rem > 0);
      b = R.pick(open);
      if (!b) {
        ln.dead = true;
        return;
      }
    }
    const e = newILE(it, { type: 'Sale', loc: ln.loc, q: -ln.q, doc: sdoc, line: ln.line, serial: b ? b.serial : '' });
    ln.ile = e;
    ln.unit = it.unit;
    if (idoc) {
      e.compInv = true;
      e.lastInv = idoc.date;
    }
    if (b) {
      applySpecific(e, b);
    } else applyNegative(e, null);
    if (idoc) invoiceSale(idoc, ln, ln.q, true);
    else {
      const cost = inv ? -amount(ln.q, ln.unit) : 0;
      const ve = writeVE({
        ile: e,
        item: it,
        type: 'Sale',
        doc: sdoc,
        line: ln.line,
        exp: true,
        invtbl: inv,
        ce: cost,
        se: inv ? ln.amount : 0,
        vq: -ln.q,
        iq: -ln.q,
        cpu: ln.unit,
        avg: inv && it.method === 'Average',
      });
      if (inv) addDoc(e, ve, sdoc, true, -ln.q, cost);
      if (inv && e.rem === 0) remember(openShpt, ln, 60);
    }
  }
  function applySpecific(e, b) {
    // the serial no. decides, not the date; the entry is not a fixed application
    addApp(e, b, e, e.q, e.date, null, true, e.compInv ? e.lastInv : null);
    b.rem += e.q;
    e.rem = 0;
    e.dirty = true;
    heapPush(b);
    b.ata = true;
  }
  function invoiceSale(doc, ln, q, first) {
    const e = ln.ile,
      it = e.it,
      inv = it.type === 'Inventory';
    const before = ln.invQ,
      after = before + q;
    ln.invQ = after;
    const amt = shareOf(ln.amount, after, ln.q) - shareOf(ln.amount, before, ln.q),
      disc = shareOf(ln.disc, after, ln.q) - shareOf(ln.disc, before, ln.q);
    const full = after === ln.q;
    const base = {
      ile: e,
      item: it,
      type: 'Sale',
      doc,
      line: ln.line,
      vq: -q,
      nq: -q,
      iq: first ? -q : 0,
      sa: amt,
      disc: -disc,
      cpu: ln.unit,
      val: first ? undefined : e.valDate,
    };
    if (!inv) {
      writeVE({ ...base, invtbl: false, cn: -amount(q, ln.unit) });
    } else {
      const ca = -amount(q, ln.unit);
      const ce = first ? 0 : full ? -e.exp : -shareOf(e.expOrig, q, ln.q),
        se = first ? 0 : full ? -e.se : -shareOf(ln.amount, q, ln.q);
      const ve = writeVE({ ...base, ca, ce, se, avg: it.method === 'Average' });
      addDoc(e, ve, doc, false, -q, ca);
      it.netInv -= q;
      if (full) remember(recentSale, e, 400);
      touch2(e);
    }
    if (full) invoiced(e, doc.date);
    else e.lastInv = doc.date;
  }
  function scenarioSaleReturn() {
    const pool = recentSale.filter((e) => e.snr <= -QTY && e.date < clock && e.compInv);
    if (!pool.length) return false;
    const o = R.pick(pool),
      it = o.it,
      exact = it.method === 'Specific' || R.chance(0.85);
    const q = it.method === 'Specific' ? QTY : Math.min(-o.snr, R.int(1, 3) * QTY),
      c = customers.find((x) => x['No.'] === o.doc.srcNo);
    const rdoc = customerDoc('Sales Return Receipt', docNo.srcpt(), clock, c);
    const unit = exact ? perUnit(o.act, o.q) : it.unit,
      price = it.price,
      amt = -amount(q, price);
    const e = newILE(it, {
      type: 'Sale',
      loc: o.loc,
      q,
      doc: rdoc,
      line: 10000,
      rr: R.pick(reasons),
      serial: o.serial,
    });
    if (exact) {
      o.snr += q;
      o.ata = true;
      (o.rets ??= []).push(e);
      e.retOf = o;
    }
    applyPositive(e, { from: exact ? o : null });
    const credit = (doc, first) => {
      const ca = it.method === 'Standard' && !exact ? amount(q, it.unit) : amount(q, unit);
      const ve = writeVE({
        ile: e,
        item: it,
        type: 'Sale',
        doc,
        line: 10000,
        ca,
        ce: first ? 0 : -e.exp,
        sa: amt,
        se: first ? 0 : -e.se,
        vq: q,
        nq: q,
        iq: first ? q : 0,
        cpu: unit,
        rr: e.rr,
        val: first ? undefined : e.valDate,
      });
      addDoc(e, ve, doc, false, q, ca);
      it.netInv += q;
      invoiced(e, doc.date);
      costChanged(e);
      if (e.retOf) {
        e.dirty = true;
        heapPush(e);
        if (it.method === 'Average') avgDirty(e, e.date);
      }
    };
    if (R.chance(0.6)) credit({ ...rdoc, type: 'Sales Credit Memo', no: docNo.scrm() }, true);
    else {
      const ce = it.method === 'Standard' && !exact ? amount(q, it.unit) : amount(q, unit);
      const ve = writeVE({
        ile: e,
        item: it,
        type: 'Sale',
        doc: rdoc,
        line: 10000,
        exp: true,
        ce,
        se: amt,
        vq: q,
        iq: q,
        cpu: unit,
        rr: e.rr,
      });
      addDoc(e, ve, rdoc, true, q, ce);
      costChanged(e);
      at(later(2, 14), () => credit({ ...rdoc, type: 'Sales Credit Memo', no: docNo.scrm(), date: clock }, false));
    }
    return true;
  }
  function scenarioSalesCharge() {
    // a charge to the customer: no cost
    const pool = recentSale.filter((e) => e.compInv);
    if (!pool.length) return false;
    const e = R.pick(pool),
      ch = charges.find((x) => x['No.'] === 'S-FREIGHT'),
      c = customers.find((x) => x['No.'] === e.doc.srcNo);
    const doc = customerDoc('Sales Invoice', docNo.sinv(), clock, c),
      amt = R.int(500, 9000);
    writeVE({
      ile: e,
      item: e.it,
      type: 'Sale',
      doc,
      line: 10000,
      charge: ch['No.'],
      desc: ch.Description,
      invtbl: false,
      sa: amt,
      vq: e.q,
      val: e.valDate,
      prod: ch['Gen. Prod. Posting Group'],
    });
    return true;
  }
  function scenarioFreightOut() {
    // the carrier's invoice for a shipment: cost that is not inventoriable
    const pool = recentSale.filter((e) => e.compInv);
    if (!pool.length) return false;
    const e = R.pick(pool),
      ch = charges.find((x) => x['No.'] === 'P-FREIGHT'),
      v = R.pick(vendors);
    const doc = vendorDoc('Purchase Invoice', docNo.pinv(), clock, v, { ext: 'FR' + R.int(1000, 9999) }),
      amt = -R.int(400, 8000);
    writeVE({
      ile: e,
      item: e.it,
      type: 'Purchase',
      doc,
      line: 10000,
      charge: ch['No.'],
      desc: ch.Description,
      invtbl: false,
      cn: amt,
      pa: amt,
      vq: e.q,
      val: e.valDate,
      prod: ch['Gen. Prod. Posting Group'],
      cpu: perUnit(amt, e.q),
    });
    return true;
  }

  // ---- journals
  function adjust(it, loc, q, doc, line, extra = {}) {
    // positive or negative adjustment, actual at once
    const type = q > 0 ? 'Positive Adjmt.' : 'Negative Adjmt.';
    const unit = extra.unit ?? it.unit;
    let b = null;
    if (it.method === 'Specific' && q < 0) {
      b = itemLoc(it, loc).open.find((x) => x.rem > 0);
      if (!b) return null;
    }
    const e = newILE(it, {
      type,
      loc,
      q,
      doc,
      line,
      serial: b ? b.serial : it.method === 'Specific' ? 'SN' + String(nextNo('sn', 1)).padStart(6, '0') : '',
    });
    e.compInv = true;
    e.lastInv = doc.date;
    if (extra.prod !== undefined) e.prod = extra.prod;
    if (extra.ipg !== undefined) e.ipg = extra.ipg;
    if (q > 0) applyPositive(e);
    else if (b) applySpecific(e, b);
    else applyNegative(e, null);
    const ca = amount(q, unit);
    const ve = writeVE({
      ile: e,
      item: it,
      type,
      doc,
      line,
      ca,
      vq: q,
      nq: q,
      iq: q,
      cpu: unit,
      avg: q < 0 && it.method === 'Average',
      prod: extra.prod,
      ipg: extra.ipg,
    });
    addDoc(e, ve, doc, false, q, ca);
    it.netInv += q;
    if (q > 0) costChanged(e);
    else touch2(e);
    return e;
  }
  function scenarioAdjustment(forced = {}) {
    const pos = forced.pos ?? R.chance(0.5),
      phys = R.chance(0.4);
    const doc = journalDoc(phys ? docNo.phys() : docNo.jnl(), clock, phys ? 'PHYSINVJNL' : 'ITEMJNL');
    const n = R.int(1, 3);
    let done = 0;
    for (let i = 0; i < n; i++) {
      if (pos) {
        const it = R.pick(stockItems.filter((x) => x.method !== 'Specific'));
        const loc = it.bom || /^1[0-9]{3}$/.test(it.no) ? '' : R.pick(['BLUE', 'GREEN', 'RED', 'YELLOW']);
        adjust(it, loc, R.int(1, 10) * QTY, doc, (i + 1) * 10000);
        done++;
      } else {
        const l = pickStock(2 * QTY);
        if (!l) break;
        const m = Math.floor(l.qty / QTY);
        adjust(l.it, l.loc, -R.int(1, l.it.method === 'Specific' ? 1 : Math.min(5, m)) * QTY, doc, (i + 1) * 10000);
        done++;
      }
    }
    return done > 0;
  }
  let anomalyKind = 0;
  function scenarioAnomaly() {
    // entries that no posting setup covers
    const kind = anomalyKind++ % 5;
    const doc = journalDoc(docNo.jnl(), clock, 'ITEMJNL');
    const l = pickStock(3 * QTY, stockItems, (it, l) => it.method === 'FIFO' && l.loc !== '');
    if (!l) return false;
    if (kind === 0)
      adjust(l.it, l.loc, -QTY, doc, 10000, { prod: 'FREIGHT' }); // no General Posting Setup
    else if (kind === 1)
      adjust(l.it, l.loc, QTY, doc, 10000, { prod: '' }); // blank Gen. Prod. Posting Group
    else if (kind === 2)
      adjust(l.it, l.loc, -QTY, doc, 10000, { prod: 'MANUFACT' }); // setup without Inventory Adjmt. Account
    else if (kind === 3) {
      const it = R.pick(stockItems.filter((x) => x.ipg !== 'RESALE' && x.method === 'FIFO'));
      adjust(it, R.pick(['MAIN', 'EAST', 'WEST']), R.int(1, 5) * QTY, doc, 10000);
    } // no Inventory Posting Setup for the location
    else adjust(l.it, l.loc, QTY, doc, 10000, { ipg: '' }); // blank Inventory Posting Group
    return true;
  }
  function scenarioRevaluation() {
    // the remaining quantity of one entry gets a new unit cost
    const pool = recentRcpt.filter(
      (l) =>
        !l.undone &&
        l.iles.length === 1 &&
        l.it.method !== 'Standard' &&
        l.it.method !== 'Average' &&
        l.iles[0].compInv &&
        l.iles[0].rem > 0,
    );
    if (!pool.length) return false;
    const e = R.pick(pool).iles[0];
    const doc = journalDoc(docNo.reval(), clock, 'REVALJNL', { user: USERS.cost });
    const value =
      shareOf(e.act - e.rndg - e.reval, e.rem, e.q) +
      (e.revals ?? []).reduce((s, r) => s + shareOf(r.amt, e.rem, r.vq), 0);
    revalue(e, shareOf(value, R.pick([-50, -30, 20, 40, -80]), 1000), doc);
    return true;
  }
  function revalue(e, amt, doc) {
    if (amt === 0) return;
    const partial = e.rem !== e.q;
    const ve = writeVE({
      ile: e,
      item: e.it,
      type: e.type,
      doc,
      line: 10000,
      et: 'Revaluation',
      ca: amt,
      vq: e.rem,
      cpu: perUnit(amt, e.rem),
      partial,
      bus: '',
    });
    if (partial) {
      (e.revals ??= []).push({ ve, amt, vq: e.rem });
      e.reval += amt;
    }
    e.revalued = true;
    if (e.it.method === 'Average') {
      const l = itemLoc(e.it, e.loc);
      if (l.days) {
        avgDay(l, clock).reval += amt;
        e.avgReval = (e.avgReval ?? 0) + amt;
        if (clock < l.days.dirty) l.days.dirty = clock;
      }
    } else costChanged(e);
  }
  function revalueStandard(it, newStd) {
    // a new standard cost: every open entry is revalued, the card changes
    const open = [];
    for (const l of it.locs.values()) {
      if (l.neg.length) return false;
      for (let i = l.head; i < l.open.length; i++) if (l.open[i].rem > 0) open.push(l.open[i]);
    }
    if (open.some((e) => !e.compInv || (e.type === 'Output' && e.inv !== e.q) || inTransit.has(e.loc))) return false;
    const doc = journalDoc(docNo.reval(), clock, 'REVALJNL', { user: USERS.cost });
    const diff = newStd - it.std;
    for (const e of open) revalue(e, amount(e.rem, diff), doc);
    it.slMat += diff;
    it.std = newStd;
    it.unit = newStd;
    it.base = newStd;
    return true;
  }
  function revalueAverage() {
    // on the first of a quarter, before anything else happens that day
    for (const it of stockItems)
      if (it.method === 'Average' && R.chance(0.5)) {
        const doc = journalDoc(docNo.reval(), clock, 'REVALJNL', { user: USERS.cost }),
          pct = R.pick([-20, -10, 10]);
        for (const l of it.locs.values()) {
          if (inTransit.has(l.loc)) continue;
          for (let i = l.head; i < l.open.length; i++) {
            const e = l.open[i];
            if (e.rem > 0 && e.compInv) {
              const v = amount(e.rem, it.unit);
              const a = shareOf(v, pct, 1000);
              if (a) revalue(e, a, doc);
            }
          }
        }
      }
  }

  // ---- transfers
  function transferLeg(it, fromLoc, toLoc, q, doc, line, receipt) {
    const e = newILE(it, { type: 'Transfer', loc: fromLoc, q: -q, doc, line });
    const l = itemLoc(it, fromLoc);
    const avgLeg = it.method === 'Average';
    const reserved = receipt ? receipt : null; // at the receipt the in-transit entries of this order are the only ones
    e.lastInv = doc.date;
    const parts = [];
    if (reserved) {
      e.compInv = true;
      for (const b of reserved) parts.push(...applyFixed(e, b));
    } else {
      e.compInv = true;
      parts.push(...applyNegative(e, null));
    }
    const cpuOut = it.unit,
      val = doc.date;
    const ins = [];
    const pieces = avgLeg ? [{ inb: null, k: q }] : parts;
    let sum = 0;
    const amounts = [];
    if (avgLeg) {
      sum = amount(q, it.unit);
      amounts.push(sum);
    } else
      for (const p of parts) {
        const a = costShare(p.inb, p.k, veNo + 1);
        amounts.push(a);
        sum += a;
      }
    e.compInv = avgLeg ? true : parts.every((p) => p.inb.compInv);
    const ve = writeVE({
      ile: e,
      item: it,
      type: 'Transfer',
      doc,
      line,
      ca: -sum,
      vq: -q,
      nq: -q,
      iq: -q,
      cpu: perUnit(sum, q),
      avg: avgLeg && !receipt,
      bus: '',
      val,
    });
    addDoc(e, ve, doc, false, -q, -sum);
    if (receipt) e.fixed = true;
    pieces.forEach((p, i) => {
      const t = newILE(it, { type: 'Transfer', loc: toLoc, q: p.k, doc, line });
      t.compInv = p.inb ? p.inb.compInv : true;
      t.lastInv = doc.date;
      if (avgLeg) t.costApp = inTransit.has(toLoc);
      else {
        t.trOrig = p.inb;
        (p.inb.trs ??= []).push(t);
      }
      if (avgLeg) (e.trIns ??= []).push(t);
      applyPositive(t, { from: e, transferredFrom: avgLeg ? null : p.inb, cost: true });
      const v2 = writeVE({
        ile: t,
        item: it,
        type: 'Transfer',
        doc,
        line,
        ca: amounts[i],
        vq: p.k,
        nq: p.k,
        iq: p.k,
        cpu: perUnit(amounts[i], p.k),
        bus: '',
        val,
      });
      addDoc(t, v2, doc, false, p.k, amounts[i]);
      costChanged(t);
      ins.push(t);
    });
    touch2(e);
    return ins;
  }
  function applyFixed(e, b) {
    const k = Math.min(b.rem, -e.rem);
    if (k <= 0) return [];
    addApp(e, b, e, -k, e.date, null, true, e.lastInv);
    b.rem -= k;
    e.rem += k;
    e.dirty = true;
    heapPush(b);
    b.ata = true;
    return [{ inb: b, k }];
  }
  function scenarioTransfer(forced = {}) {
    const r = forced.route ?? R.pick(routes);
    const l = pickStock(
      5 * QTY,
      stockItems,
      (it, x) =>
        x.loc === r['Transfer-from Code'] &&
        it.method !== 'Specific' &&
        (it.method !== 'Average' || x.loc === 'BLUE') &&
        (!forced.avg || it.method === 'Average'),
    );
    if (!l) return false;
    const it = l.it,
      q = Math.min(Math.floor(l.qty / QTY), R.int(2, 20)) * QTY;
    const order = docNo.tord();
    const doc = {
      type: 'Transfer Shipment',
      no: docNo.tshpt(),
      date: clock,
      code: 'TRANSFER',
      user: USERS.store,
      bus: '',
      ordType: 'Transfer',
      ordNo: order,
      dim: dimSet([['DEPARTMENT', 'ADM']]),
    };
    const transit = transferLeg(it, r['Transfer-from Code'], r['In-Transit Code'], q, doc, 10000, null);
    const receive = () =>
      transferLeg(
        it,
        r['In-Transit Code'],
        r['Transfer-to Code'],
        q,
        { ...doc, type: 'Transfer Receipt', no: docNo.trcpt(), date: clock },
        10000,
        transit,
      );
    at(forced.receiveIn ? workday(clock + forced.receiveIn) : later(1, 8), receive);
    return true;
  }
  function scenarioReclass(forced = {}) {
    // from one location to another in one posting; now and then to a location without setup
    const l = pickStock(
      4 * QTY,
      stockItems,
      (it, x) =>
        it.method !== 'Specific' &&
        it.method !== 'Average' &&
        x.loc !== '' &&
        !['MAIN', 'EAST', 'WEST'].includes(x.loc),
    );
    if (!l) return false;
    const to =
      l.it.ipg === 'RESALE' && R.chance(0.4)
        ? R.pick(['MAIN', 'EAST', 'WEST'])
        : R.pick(['BLUE', 'GREEN', 'RED', 'YELLOW', 'SILVER'].filter((x) => x !== l.loc));
    const doc = journalDoc(docNo.jnl(), clock, 'RECLASSJNL');
    transferLeg(l.it, l.loc, to, Math.min(Math.floor(l.qty / QTY), R.int(1, 8)) * QTY, doc, 10000, null);
    return true;
  }

  // ---- assembly and production
  const orders = [],
    dirtyOrders = new Set();
  function markOrder(o) {
    if (o.finished) dirtyOrders.add(o);
  }
  function capacity(order, kind, no, name, hours, unit, oh, ind, gpp, doc, uom) {
    const capEntry = ++capNo;
    const cost = amount(hours, unit),
      direct = ind ? mulDiv(cost, 100 * UNIT, 100 * UNIT + ind) : cost - amount(hours, oh),
      indirect = cost - direct;
    capOut.put(
      [
        iso(doc.date),
        doc.ordType,
        doc.ordNo,
        order.kind === 'Assembly' ? 0 : 10000,
        kind,
        no,
        doc.no,
        order.it.no,
        '',
        esc(name),
        fQ(hours),
        fA(direct),
        fA(indirect),
        doc.dim.g1,
        doc.dim.g2,
        'Yes',
        capEntry,
        doc.dim.id,
        uom,
        fQ(hours),
      ].join(','),
    );
    const base = {
      ile: null,
      item: order.it,
      type: '',
      doc,
      loc: '',
      ipg: kind === 'Resource' ? '' : order.it.ipg,
      prod: gpp,
      ctype: kind,
      cno: no,
      desc: name,
      vq: hours,
      cap: capEntry,
      srcType: 'Item',
      srcNo: order.it.no,
      ordLine: kind === 'Resource' ? 0 : 10000,
    };
    writeVE({ ...base, nq: hours, ca: direct, cpu: perUnit(direct, hours) });
    if (indirect !== 0) writeVE({ ...base, et: 'Indirect Cost', ca: indirect, cpu: perUnit(indirect, hours) });
    order.cap += direct;
    order.capOvhd += indirect;
  }
  function consume(order, it, loc, q, doc, line, type, compLine) {
    const e = newILE(it, { type, loc, q: -q, doc, line, ordLine: type === 'Consumption' ? 10000 : line, compLine });
    e.compInv = true;
    e.lastInv = doc.date;
    e.order = order;
    order.cons.push(e);
    applyNegative(e, null);
    const ca = -amount(q, it.unit);
    const ve = writeVE({
      ile: e,
      item: it,
      type,
      doc,
      line,
      ca,
      vq: -q,
      nq: -q,
      iq: -q,
      cpu: it.unit,
      avg: it.method === 'Average',
      srcType: 'Item',
      srcNo: order.it.no,
      ordLine: type === 'Consumption' ? 10000 : line,
    });
    addDoc(e, ve, doc, false, -q, ca);
    it.netInv -= q;
    touch2(e);
    return ca;
  }
  function scenarioAssembly(forced = {}) {
    const cands = forced.it ? [forced.it] : asmParents;
    for (let k = 0; k < 12; k++) {
      const it = R.pick(cands),
        bom = asmBoms.get(it.no),
        loc = 'BLUE';
      let max = Infinity;
      for (const c of bom)
        if (c.type === 'Item') max = Math.min(max, Math.floor((items.get(c.no).locs.get(loc)?.qty ?? 0) / c.per));
      if (max < 1) {
        if (forced.it || k === 0) {
          // buy what is missing, assemble another time
          const lack = bom.filter(
            (c) =>
              c.type === 'Item' &&
              items.get(c.no).repl === 'Purchase' &&
              (items.get(c.no).locs.get(loc)?.qty ?? 0) < c.per * 3,
          );
          if (lack.length) {
            const c = R.pick(lack);
            scenarioPurchase({
              item: items.get(c.no),
              loc,
              lines: 1,
              q: Math.max(12, Math.ceil(c.per / QTY) * R.int(4, 10)),
            });
            return true;
          }
        }
        continue;
      }
      const q = Math.min(max, R.int(1, 4)) * QTY;
      const order = {
        kind: 'Assembly',
        it,
        loc,
        q,
        cons: [],
        cap: 0,
        capOvhd: 0,
        outs: [],
        finished: true,
        no: docNo.asm(),
      };
      const doc = {
        type: 'Posted Assembly',
        no: order.no,
        date: clock,
        code: 'ASSEMBLY',
        user: USERS.make,
        bus: '',
        ordType: 'Assembly',
        ordNo: order.no,
        ctype: '',
        dim: dimSet([['DEPARTMENT', 'PROD']]),
      };
      let cost = 0,
        res = null;
      for (const c of bom)
        if (c.type === 'Item')
          cost -= consume(order, items.get(c.no), loc, (q / QTY) * c.per, doc, c.line, 'Assembly Consumption', 0);
      if (R.chance(0.6) || bom.some((c) => c.type === 'Resource') || forced.it) {
        res = resources.get(R.pick(['LINA', 'MARTY', 'TERRY']));
        capacity(order, 'Resource', res.no, res.name, q * R.int(1, 2), res.unit, 0, res.ind, res.gpp, doc, 'HOUR');
        cost += order.cap + order.capOvhd;
      }
      const std = it.method === 'Standard';
      const ca = std ? amount(q, it.unit) : cost;
      const e = newILE(it, { type: 'Assembly Output', loc, q, doc, line: 0 });
      e.compInv = true;
      e.lastInv = clock;
      order.outs.push(e);
      applyPositive(e);
      const ve = writeVE({
        ile: e,
        item: it,
        type: 'Assembly Output',
        doc,
        line: 0,
        ca,
        vq: q,
        nq: q,
        iq: q,
        cpu: perUnit(ca, q),
        srcType: 'Item',
        srcNo: it.no,
      });
      addDoc(e, ve, doc, false, q, ca);
      e.made = {
        direct: ca,
        Material: 0,
        Capacity: 0,
        'Capacity Overhead': 0,
        stdMat: it.slMat,
        stdCap: it.slCap,
        stdUnit: it.unit,
      };
      it.netInv += q;
      if (!std) {
        const last = perUnit(ca, q);
        if (it.netInv > 0 && it.netInv <= q && last) it.unit = last;
        it.last = last || it.last;
      }
      costChanged(e);
      orders.push(order);
      markOrder(order);
      return true;
    }
    return false;
  }
  function scenarioProduction(forced = {}) {
    const loc = '';
    for (let k = 0; k < 10; k++) {
      const it = forced.it ?? R.pick(prodParents),
        bom = prodBoms.get(it.bom);
      let max = Infinity;
      for (const c of bom) max = Math.min(max, Math.floor((items.get(c.no).locs.get(loc)?.qty ?? 0) / (c.per * 1.1)));
      if (max < 2) {
        if (k === 0) {
          const lack = bom
            .map((c) => ({ c, i: items.get(c.no) }))
            .filter((x) => (x.i.locs.get(loc)?.qty ?? 0) < x.c.per * 12 && x.i.repl === 'Purchase');
          if (lack.length) {
            const x = R.pick(lack);
            scenarioPurchase({ item: x.i, loc, lines: 1, q: Math.ceil(x.c.per / QTY) * R.int(40, 90) });
            return true;
          }
        }
        continue;
      }
      const q = Math.min(Math.floor(max), R.int(2, 12)) * QTY;
      const order = {
        kind: 'Production',
        it,
        loc,
        q,
        cons: [],
        cap: 0,
        capOvhd: 0,
        outs: [],
        finished: false,
        no: docNo.prod(),
      };
      const dim = dimSet([
        ['DEPARTMENT', 'PROD'],
        ['PROJECT', R.chance(0.15) ? R.pick(['MERCEDES', 'TOYOTA', 'VW']) : ''],
      ]);
      const base = {
        type: '',
        no: order.no,
        user: USERS.make,
        bus: '',
        ordType: 'Production',
        ordNo: order.no,
        srcType: 'Item',
        srcNo: it.no,
        batch: 'DEFAULT',
        dim,
      };
      const cdoc = { ...base, date: clock, code: R.chance(0.5) ? 'FLUSHING' : 'CONSUMPJNL' };
      for (const c of bom) {
        let need = (q / QTY) * c.per;
        if (it.scrap) need = rnd(need * (1 + it.scrap / UNIT / 100));
        if (R.chance(0.2)) need = rnd((need * (R.chance(0.5) ? 1.02 : 0.98)) / 1000) * 1000; // more or less than the bill of material says
        const have = items.get(c.no).locs.get(loc).qty;
        if (need > have) need = have;
        if (need > 0) consume(order, items.get(c.no), loc, need, cdoc, 0, 'Consumption', c.line);
      }
      orders.push(order);
      const output = () => {
        const odoc = { ...base, date: clock, code: 'POINOUTJNL' };
        for (const op of routings.get(it.rout) ?? []) {
          const wc = workCenters.get(op.type + '|' + op.no);
          const time = rnd(((op.setup + op.run * (q / QTY)) * (0.9 + 0.2 * R.f())) / QTY) * QTY || QTY;
          capacity(order, op.type, op.no, op.desc, time, wc.direct + wc.oh, wc.oh, 0, wc.gpp, odoc, 'MINUTES');
        }
        const good = R.chance(0.15) ? q - QTY : q; // now and then one piece is scrapped
        const e = newILE(it, { type: 'Output', loc, q: good, doc: odoc, line: 0, ordLine: 10000 });
        order.outs.push(e);
        applyPositive(e);
        const ce = amount(good, it.unit);
        const ve = writeVE({
          ile: e,
          item: it,
          type: 'Output',
          doc: odoc,
          line: 0,
          exp: true,
          ce,
          vq: good,
          iq: good,
          cpu: it.unit,
          ordLine: 10000,
        });
        addDoc(e, ve, odoc, true, good, ce);
        e.made = {
          direct: 0,
          Material: 0,
          Capacity: 0,
          'Capacity Overhead': 0,
          stdMat: it.slMat,
          stdCap: it.slCap,
          stdUnit: it.unit,
        };
        costChanged(e);
        at(later(1, 12), () => {
          order.finished = true;
          dirtyOrders.add(order);
        });
      };
      at(later(1, 6), output);
      return true;
    }
    return false;
  }

  // ---- corrections: undo a receipt or a shipment that is not invoiced
  function scenarioUndo(which) {
    const ring = (which ?? (R.chance(0.5) ? 'rcpt' : 'shpt')) === 'rcpt' ? openRcpt : openShpt;
    const m0 = monthStart(clock);
    const pool = ring.filter((ln) => {
      const e = ln.iles ? ln.iles[0] : ln.ile;
      return (
        !ln.undone &&
        ln.invQ === 0 &&
        (ln.iles ? ln.iles.length === 1 : true) &&
        e.date >= m0 &&
        e.date < clock &&
        e.it.method !== 'Average' &&
        e.it.method !== 'Specific' &&
        !e.docs.next &&
        !e.rets &&
        (e.q > 0 ? e.rem === e.q && !e.revalued && e.exp === e.expOrig : e.rem === 0 && e.exp === e.expOrig)
      );
    });
    if (!pool.length) return false;
    const ln = R.pick(pool),
      e = ln.iles ? ln.iles[0] : ln.ile,
      it = e.it,
      d = e.docs;
    ln.undone = true;
    const sale = e.q < 0;
    const n = newILE(it, {
      type: e.type,
      loc: e.loc,
      q: -e.q,
      doc: e.doc,
      line: e.line + 1,
      appliesTo: sale ? 0 : e.no,
      corr: true,
      date: e.date,
    });
    n.compInv = true;
    n.lastInv = e.date;
    if (sale) n.snr = 0;
    const common = { item: it, type: e.type, doc: e.doc, cpu: sale ? ln.unit : perUnit(d.amt, e.q), val: e.valDate };
    const exp = e.exp,
      se = e.se,
      pe = e.pe;
    const first = writeVE({ ...common, ile: e, line: e.line, ca: exp, ce: -exp, se: -se, pe: -pe, vq: e.q, nq: e.q });
    if (sale) {
      (e.rets ??= []).push(n);
      applyPositive(n, { from: e });
    } else {
      n.fixed = true;
      applyNegative(n, e);
    }
    writeVE({ ...common, ile: n, line: n.line, exp: true, ce: -exp, se: -se, pe: -pe, vq: -e.q, iq: -e.q });
    const ve = writeVE({ ...common, ile: n, line: n.line, ca: -exp, ce: exp, se, pe, vq: -e.q, nq: -e.q });
    addDoc(e, first, e.doc, false, e.q, exp);
    addDoc(n, ve, n.doc, false, n.q, -exp);
    e.snr = 0;
    invoiced(e, e.date);
    invoiced(n, n.date);
    if (sale) {
      n.retOf = e;
      touch2(e);
      heapPush(n);
    } else {
      touch2(n);
      costChanged(e);
    }
    return true;
  }

  // ---------------------------------------------------------------- cost adjustment

  // Cost of an inbound entry that an outbound entry takes over for a quantity k (entry after value entry `before`).
  function baseCost(e) {
    // without partial revaluations and without rounding; expected cost counts for what is not invoiced
    let c = e.act - e.rndg - e.reval;
    if (e.inv !== e.q) c += (e.expVE * (e.q - e.inv)) / e.q;
    return c;
  }
  function costShare(e, k, before) {
    const b = baseCost(e);
    if (!e.revals && Number.isInteger(b)) return shareOf(b, k, e.q);
    let x = (b * k) / e.q;
    if (e.revals) for (const r of e.revals) if (r.ve < before) x += (r.amt * k) / r.vq;
    return rnd(Math.round(x * 1e6) / 1e6);
  }
  const MADE = new Set(['Consumption', 'Output', 'Assembly Consumption', 'Assembly Output']);
  function postAdj(e, d, amt, balance = false) {
    // balance: the expected cost that an invoiced share gives back
    if (amt === 0) return;
    const post = Math.max(d.doc === e.doc ? e.date : d.doc.date, allowFrom),
      exp = balance || d.exp,
      made = MADE.has(e.type);
    writeVE({
      ile: e,
      item: e.it,
      type: e.type,
      doc: d.doc,
      line: e.line,
      post,
      val: e.valDate,
      adj: true,
      exp,
      ce: exp ? amt : 0,
      ca: exp ? 0 : amt,
      vq: d.vq,
      cpu: perUnit(amt, d.vq),
      applies: d.ve,
      code: 'INVTADJMT',
      user: USERS.cost,
      avg: e.it.method === 'Average' && e.q < 0 && !e.fixed,
      prod: e.prod ?? undefined,
      ipg: e.ipg ?? undefined,
      srcType: made ? 'Item' : undefined,
      srcNo: made ? (e.order ? e.order.it.no : e.it.no) : undefined,
      ordLine: e.ordLine,
      rr: e.rr,
    });
    if (!balance) d.amt += amt;
  }
  // Brings the documents of an entry to the total cost T (sign as the entry's). True when something changed.
  function adjustDocs(e, T) {
    if (!e.docs) return false;
    let changed = false,
      diffExp = 0,
      resid = 0;
    const complete = e.inv === e.q;
    if (!complete)
      for (let d = e.docs; d; d = d.next)
        if (d.exp) {
          diffExp = T - d.amt;
          if (diffExp !== 0) {
            postAdj(e, d, diffExp);
            changed = true;
          }
          break;
        }
    for (let d = e.docs; d; d = d.next)
      if (!d.exp) {
        const x = (T * d.vq) / e.q + resid,
          n = rnd(Math.round(x * 1e6) / 1e6);
        resid = x - n;
        const diff = n - d.amt;
        if (diff !== 0) {
          if (!complete && diffExp !== 0) {
            const b = -shareOf(diffExp, d.vq, e.q);
            if (b) postAdj(e, d, b, true);
          }
          postAdj(e, d, diff);
          changed = true;
        }
      }
    return changed;
  }
  const outTotal = (o) => o.act - o.rndg + (o.inv !== o.q ? (o.expVE * (o.q - o.inv)) / o.q : 0);
  function outboundChanged(o) {
    if (o.rets)
      for (const r of o.rets) {
        r.dirty = true;
        if (r.it.method === 'Average') adjustReturn(r);
        else heapPush(r);
      }
    if (o.order) markOrder(o.order);
    if (o.trIns) for (const t of o.trIns) adjustAvgTransfer(o, t);
  }
  function adjustReturn(r) {
    // a return takes the cost of the entry it came from
    r.dirty = false;
    const o = r.retOf;
    if (!o) return false;
    o.ata = false;
    const ch = adjustDocs(r, rnd((outTotal(o) * r.q) / o.q));
    if (ch && r.it.method === 'Average') avgDirty(r, r.valDate);
    return ch;
  }
  function adjustAvgTransfer(o, t) {
    // shipment or receipt of an average item: the inbound leg mirrors the outbound leg
    const ch = adjustDocs(t, rnd(-outTotal(o)));
    if (!ch) return;
    if (inTransit.has(t.loc)) {
      for (let n = t.out1; n; n = appNextOut[n]) {
        const x = iles[appOut[n]];
        let T = 0;
        for (let m = x.in1; m; m = appNextIn[m]) T -= costShare(iles[appIn[m]], -appQty[m], x.firstVE);
        if (adjustDocs(x, T)) outboundChanged(x);
      }
    } else avgDirty(t, t.valDate);
  }
  function adjustOutbound(o) {
    let T = 0,
      k = 0,
      all = true;
    for (let n = o.in1; n; n = appNextIn[n]) {
      const b = iles[appIn[n]];
      const q = -appQty[n];
      k += q;
      T -= costShare(b, q, o.firstVE);
      if (!b.compInv) all = false;
      appUpd[n] = true;
    }
    const open = -o.q - k;
    if (open > 0) {
      const cpu = perUnit(o.docs.amt, o.docs.vq);
      T -= amount(open, cpu);
    }
    o.dirty = false;
    o.ata = false;
    const ch = adjustDocs(o, T);
    if (o.type === 'Transfer' && all && !o.compInv) o.compInv = true;
    if (ch) outboundChanged(o);
    return ch;
  }
  function adjustItem(it) {
    const h = it.heap;
    while (h.length) {
      h.sort((a, b) => b.no - a.no);
      const batch = h.splice(0, h.length); // highest first, so take from the end
      for (let i = batch.length - 1; i >= 0; i--) {
        const e = batch[i];
        if (h.length && h.some((x) => x.no < e.no)) {
          for (let j = 0; j <= i; j++) h.push(batch[j]);
          break;
        }
        e.inHeap = false;
        let moved = false;
        if (e.retOf && adjustReturn(e)) moved = true;
        if (e.trOrig) {
          if (adjustDocs(e, costShare(e.trOrig, e.q, e.firstVE))) moved = true;
          if (!e.compInv && e.trOrig.compInv) e.compInv = true;
        }
        const b = rnd(baseCost(e) * 1000),
          rv = e.revals?.length ?? 0,
          changed = moved || b !== e.lastBase || rv !== e.lastRev;
        e.lastBase = b;
        e.lastRev = rv;
        let applied = 0;
        for (const n of outsOf(e)) {
          const o = iles[appOut[n]];
          applied -= appQty[n];
          if (changed || o.dirty) adjustOutbound(o);
        }
        if (e.trs && changed) for (const t of e.trs) heapPush(t);
        let waiting = false;
        for (let n = e.out1; n && !waiting; n = appNextOut[n]) waiting = !iles[appOut[n]].compInv;
        e.ata = e.rem > 0 ? !e.compInv && applied > 0 : !e.compInv || waiting;
        // rounding: fully applied, completely invoiced, and yet a residual is left
        if (e.rem === 0 && applied === e.q && e.compInv && e.inv === e.q && !e.ata) {
          let left = e.act;
          for (let n = e.out1; n; n = appNextOut[n]) left -= costShare(e, -appQty[n], iles[appOut[n]].firstVE);
          if (left !== 0) {
            let d = null;
            for (let x = e.docs; x; x = x.next) if (!x.exp) d = x;
            if (d)
              writeVE({
                ile: e,
                item: it,
                type: e.type,
                doc: d.doc,
                line: e.line,
                et: 'Rounding',
                ca: -left,
                vq: e.q,
                post: Math.max(d.doc.date, allowFrom),
                val: e.valDate,
                code: 'INVTADJMT',
                user: USERS.cost,
                prod: e.prod ?? undefined,
                ipg: e.ipg ?? undefined,
                srcType: '',
                ordLine: e.ordLine,
              });
          }
        }
      }
    }
  }
  function adjustAverage(it) {
    const locs = [...it.locs.values()]
      .filter((l) => l.days && !inTransit.has(l.loc))
      .sort((a, b) => (a.loc === 'BLUE' ? -1 : b.loc === 'BLUE' ? 1 : a.loc < b.loc ? -1 : 1));
    for (let pass = 0; pass < 4; pass++) {
      let any = false;
      for (const l of locs) {
        const D = l.days;
        if (D.dirty === Infinity) continue;
        any = true;
        const from = D.dirty;
        D.dirty = Infinity;
        let i = D.list.findIndex((x) => x.day >= from);
        if (i < 0) continue;
        let C = i > 0 ? D.list[i - 1].C : 0,
          Q = i > 0 ? D.list[i - 1].Q : 0;
        for (; i < D.list.length; i++) {
          const d = D.list[i];
          for (const e of d.ins) {
            if (e.retOf && e.dirty) adjustReturn(e);
            C += baseCost(e) - (e.avgReval ?? 0) + e.reval;
            Q += e.q;
          }
          C += d.reval;
          for (const o of d.fixed) {
            C += outTotal(o);
            Q += o.q;
          }
          for (const o of d.outs) {
            const k = -o.q;
            let T = Q > 0 ? rnd(Math.round(((C * k) / Q) * 1e6) / 1e6) : amount(k, it.unit);
            if (Q === k) T = rnd(C);
            C -= T;
            Q -= k;
            o.dirty = false;
            o.ata = false;
            for (let n = o.in1; n; n = appNextIn[n]) appUpd[n] = true;
            if (adjustDocs(o, -T)) outboundChanged(o);
          }
          d.C = C;
          d.Q = Q;
        }
        if (D.dirty < from) D.dirty = Math.max(D.dirty, 0);
      }
      if (!any) break;
    }
    // in-transit entries of average items are applied one to one
    adjustItem(it);
  }
  function adjustOrder(o) {
    // the output takes the cost of what was used; a standard item keeps its standard, the rest is variance
    if (!o.outs.length) return;
    let mat = 0;
    for (const c of o.cons) mat -= c.act - c.rndg;
    const parts = { Material: mat, Capacity: o.cap, 'Capacity Overhead': o.capOvhd };
    const Q = o.outs.reduce((s, e) => s + e.q, 0);
    let doneQ = 0;
    const prev = { Material: 0, Capacity: 0, 'Capacity Overhead': 0 };
    for (const e of o.outs) {
      const it = e.it;
      doneQ += e.q;
      const mine = {};
      for (const k of Object.keys(parts)) {
        const upTo = shareOf(parts[k], doneQ, Q);
        mine[k] = upTo - prev[k];
        prev[k] = upTo;
      }
      const direct = mine.Material + mine.Capacity + mine['Capacity Overhead'],
        diff = direct - e.made.direct;
      const asm = o.kind === 'Assembly',
        first = !asm && e.inv === 0;
      const post = Math.max(e.date, allowFrom);
      const base = {
        ile: e,
        item: it,
        type: e.type,
        doc: e.doc,
        line: 0,
        post,
        val: e.valDate,
        vq: e.q,
        code: 'INVTADJMT',
        user: USERS.cost,
        adj: asm,
        srcType: 'Item',
        srcNo: it.no,
        ordLine: asm ? 0 : 10000,
      };
      let changed = false;
      if (first) {
        const ve = writeVE({ ...base, ca: diff, ce: -e.exp, nq: e.q, cpu: perUnit(diff, e.q) });
        addDoc(e, ve, e.doc, false, e.q, diff);
        it.netInv += e.q;
        invoiced(e, post);
        changed = true;
      } else if (diff !== 0) {
        writeVE({ ...base, ca: diff, cpu: perUnit(diff, e.q) });
        changed = true;
      }
      e.made.direct = direct;
      if (it.method === 'Standard') {
        const std = {
          Material: amount(e.q, e.made.stdMat),
          Capacity: amount(e.q, e.made.stdCap),
          'Capacity Overhead': 0,
        };
        const gap = amount(e.q, e.made.stdUnit) - std.Material - std.Capacity;
        std.Material += gap;
        for (const k of Object.keys(std)) {
          const v = std[k] - mine[k],
            dv = v - e.made[k];
          if (dv !== 0) {
            writeVE({ ...base, et: 'Variance', vt: k, ca: dv, cpu: perUnit(dv, e.q) });
            e.made[k] = v;
            changed = true;
          }
        }
      }
      if (changed) costChanged(e);
    }
    o.adjusted = true;
  }
  function runAdjustment() {
    for (let round = 0; round < 6; round++) {
      let work = false;
      for (let level = maxLevel; level >= 0; level--) {
        const due = [...dirtyOrders].filter((o) => o.it.llc === level && o.finished);
        for (const o of due) {
          dirtyOrders.delete(o);
          adjustOrder(o);
          work = true;
        }
        for (const it of byLevel[level]) {
          if (it.type !== 'Inventory') continue;
          const busy =
            it.heap.length > 0 ||
            (it.method === 'Average' && [...it.locs.values()].some((l) => l.days && l.days.dirty !== Infinity));
          if (!busy) continue;
          work = true;
          if (it.method === 'Average') adjustAverage(it);
          else adjustItem(it);
          if (it.method !== 'Standard' && it.qty > 0 && it.val > 0) it.unit = perUnit(it.val, it.qty) || it.unit;
        }
      }
      if (!work) break;
    }
  }

  // ---------------------------------------------------------------- the year

  clock = FIRST - 1;
  {
    const openings = load('opening-inventory.csv');
    const shift = (s) => String(YEAR - 1) + s.slice(4);
    const docs = new Map();
    openings.forEach((r, i) => {
      const k = r['Document No.'];
      if (!docs.has(k))
        docs.set(k, {
          type: '',
          no: k,
          date: dayOf(shift(r['Posting Date'])),
          code: 'ITEMJNL',
          user: USERS.store,
          bus: '',
          batch: 'DEFAULT',
          dim: emptyDim,
        });
      const it = items.get(r['Item No.']);
      const q = aQ(r.Quantity);
      if (!it || q <= 0) return; // the last two rows of the journal unpack a box; only additions open the year
      if (r['Entry Type'] === 'Positive Adjmt.') adjust(it, r['Location Code'], q, docs.get(k), (i + 1) * 10000);
    });
  }
  const byNo = (n) => items.get(n);
  // Every kind of transaction happens at least once, however small the ledger.
  const mandatory = [
    () =>
      scenarioPurchase({
        item: byNo('1896-S'),
        loc: 'BLUE',
        lines: 1,
        q: 30,
        atOnce: false,
        split: true,
        invoiceIn: 12,
      }),
    () => scenarioPurchase({ item: byNo('1151'), loc: '', lines: 1, q: 100, atOnce: false, invoiceIn: 9 }),
    () => scenarioPurchase({ item: byNo('80103-T'), loc: 'BLUE', lines: 1, q: 5, atOnce: true }),
    () => scenarioPurchase({ item: byNo('70200'), loc: 'BLUE', lines: 1, q: 200, atOnce: false, invoiceIn: 20 }),
    () => scenarioPurchase({ item: byNo('70100'), loc: 'BLUE', lines: 1, q: 90, atOnce: false, invoiceIn: 25 }),
    () => scenarioPurchase({ item: byNo('LS-75'), loc: 'BLUE', lines: 1, q: 60, atOnce: true }),
    () => scenarioPurchase({ item: byNo('LS-120'), loc: 'GREEN', lines: 1, q: 40, atOnce: false, invoiceIn: 6 }),
    () => scenarioPurchase({ item: byNo('SP-BOM2005'), loc: 'BLUE', lines: 1, q: 20, atOnce: true }),
    () => scenarioPurchase({ item: byNo('1906-S'), loc: 'MAIN', lines: 1, q: 20, atOnce: true }),
    () => {
      // three pieces for an amount that three cannot share: the adjustment has to write a rounding entry
      const it = buyable.find((i) => i.method === 'FIFO' && !i.ind && !i.oh && !i.locs.get('RED')?.qty);
      if (!it) return false;
      scenarioPurchase({ item: it, loc: 'RED', lines: 1, q: 3, atOnce: true, uneven: true });
      const l = it.locs.get('RED');
      for (let i = 0; i < 3; i++) scenarioSale({ l, lines: 1, q: QTY, atOnce: true });
      return true;
    },
    () => {
      const l = byNo('70200').locs.get('BLUE');
      return l && scenarioSale({ l, lines: 1, q: 30 * QTY, atOnce: false, invoiceIn: 4 });
    },
    () => {
      const l = byNo('70100').locs.get('BLUE');
      return l && scenarioSale({ l, lines: 1, q: 25 * QTY, atOnce: false, invoiceIn: 7 });
    },
    () => {
      const l = byNo('80103-T').locs.get('BLUE');
      return l && l.qty > 0 && scenarioSale({ l, lines: 1, q: QTY, atOnce: true });
    },
    () => scenarioAssembly({ it: byNo('1924-W') }),
    () => scenarioAssembly({ it: byNo('1972-W') }),
    () => scenarioAssembly(),
    () => scenarioProduction({ it: byNo('1150') }),
    () => scenarioProduction({ it: byNo('1100') }),
    () => scenarioProduction({ it: byNo('1000') }),
    () => scenarioProduction({ it: byNo('1700') }),
    () => scenarioTransfer({ route: routes[0], receiveIn: 4 }),
    () => scenarioTransfer({ route: routes[1], avg: true, receiveIn: 3 }),
    () => scenarioTransfer({ route: routes[2], receiveIn: 20 }),
    () => scenarioReclass(),
    () => scenarioCharge(),
    () => scenarioCharge(),
    () => scenarioPurchaseReturn(),
    () => scenarioSaleReturn(),
    () => scenarioSaleReturn(),
    () => scenarioRevaluation(),
    () => scenarioRevaluation(),
    () => scenarioSalesCharge(),
    () => scenarioFreightOut(),
    () => scenarioAnomaly(),
    () => scenarioAnomaly(),
    () => scenarioAnomaly(),
    () => scenarioAnomaly(),
    () => scenarioAnomaly(),
    () => scenarioUndo('rcpt'),
    () => scenarioUndo('shpt'),
    () => scenarioAdjustment({ pos: true }),
    () => scenarioAdjustment({ pos: false }),
    () => {
      const l = pickStock(2 * QTY, stockItems, (it) => it.method === 'FIFO');
      return (
        l &&
        scenarioSale({
          l,
          lines: 1,
          q: Math.floor(l.qty / QTY) * QTY + 3 * QTY,
          negative: true,
          atOnce: false,
          invoiceIn: 5,
        })
      );
    },
  ];
  const weights = [
    [scenarioSale, 400],
    [scenarioPurchase, 215],
    [scenarioCharge, 45],
    [scenarioPurchaseReturn, 14],
    [scenarioSaleReturn, 30],
    [scenarioSalesCharge, 8],
    [scenarioFreightOut, 10],
    [scenarioTransfer, 45],
    [scenarioReclass, 18],
    [scenarioAdjustment, 40],
    [scenarioRevaluation, 12],
    [scenarioAssembly, 45],
    [scenarioProduction, 40],
    [scenarioUndo, 8],
    [
      () => {
        const l = pickStock(QTY, stockItems, (it) => it.method === 'FIFO');
        return l && scenarioSale({ l, lines: 1, q: Math.floor(l.qty / QTY) * QTY + R.int(1, 3) * QTY, negative: true });
      },
      1,
    ],
    [scenarioAnomaly, Math.max(0, Math.round(opt.anomalies * 930))],
  ];
  const wsum = weights.reduce((s, w) => s + w[1], 0);
  function randomScenario() {
    let x = R.f() * wsum;
    for (const [f, w] of weights) {
      x -= w;
      if (x < 0) {
        const n = f.name || 'negative sale';
        if (f()) stats.scenarios[n] = (stats.scenarios[n] ?? 0) + 1;
        return;
      }
    }
  }
  let days = 0;
  for (let d = FIRST + 1; d <= LAST; d++) if (weekday(d) !== 0 && weekday(d) !== 6) days++;
  let done = 0,
    mi = 0,
    retry = [],
    runs = 0,
    doneAtRun = 0;
  const opened = veNo;
  const N = opt.n;
  for (let d = FIRST + 1; d <= LAST; d++) {
    clock = d;
    const dom = +iso(d).slice(8, 10),
      mon = +iso(d).slice(5, 7);
    if (dom === 1 && (mon === 4 || mon === 10)) revalueAverage();
    if (dom === 1 && mon === 7) {
      for (const n of ['1160', '1170', '70001', '1920-S', '1310', '1600', '1110', '1800']) {
        const it = byNo(n);
        if (it && it.method === 'Standard') revalueStandard(it, rnd((it.std * R.pick([1.04, 1.1, 0.95])) / 100) * 100);
      }
    }
    if (
      (opt.adjust !== 'never' && (opt.adjust === 'weekly' ? weekday(d) === 6 : dom === 5)) ||
      (dom === 5 && opt.adjust === 'weekly')
    ) {
      if (opt.adjust === 'monthly' || dom === 5) allowFrom = addMonths(monthStart(d), -1);
      runAdjustment();
      runs++;
      doneAtRun = done;
    }
    const due = calendar.get(d);
    if (due) {
      calendar.delete(d);
      for (const f of due) f();
    }
    if (weekday(d) === 0 || weekday(d) === 6) continue;
    done++;
    // The documents of the year are spread evenly; the adjustment runs come on top and are estimated from those so far.
    const adjSoFar = stats.adjustment + stats.rounding;
    const adjTotal =
      opt.adjust === 'never'
        ? 0
        : runs === 0
          ? N * 0.2
          : mon === 12 && dom > 5 && opt.adjust === 'monthly'
            ? adjSoFar
            : adjSoFar * Math.max(1, days / Math.max(1, doneAtRun));
    const stop = opened + ((N - opened - adjTotal) * done) / days,
      left = days - done + 1;
    if (mi < mandatory.length && done % Math.max(1, Math.floor(days / (mandatory.length + 40))) === 0) {
      if (!mandatory[mi]()) retry.push(mandatory[mi]);
      mi++;
    }
    if (retry.length && done % 3 === 0) {
      const f = retry.shift();
      if (!f() && left > 10) retry.push(f);
    }
    let guard = 0;
    while (stats.plain < stop && guard++ < 200000) randomScenario();
    const today = calendar.get(d);
    if (today) {
      calendar.delete(d);
      for (const f of today) f();
    } // invoiced on the day of shipment
  }

  // ---------------------------------------------------------------- write what was kept in memory

  const ileOut = new Out(path.join(opt.out, 'item-ledger-entries.csv'), ILE_COLS);
  for (let i = 1; i < iles.length; i++) {
    const e = iles[i],
      it = e.it,
      doc = e.doc;
    const src =
      e.type === 'Assembly Output' ||
      e.type === 'Assembly Consumption' ||
      e.type === 'Consumption' ||
      e.type === 'Output';
    ileOut.put(
      iso(e.date) +
        ',' +
        e.type +
        ',' +
        doc.type +
        ',' +
        doc.no +
        ',' +
        e.line +
        ',' +
        it.no +
        ',' +
        esc(it.desc) +
        ',,,' +
        e.rr +
        ',' +
        doc.dim.g1 +
        ',' +
        doc.dim.g2 +
        ',,' +
        e.serial +
        ',,,' +
        e.loc +
        ',' +
        fQ(e.q) +
        ',' +
        fQ(e.inv) +
        ',' +
        fQ(e.rem) +
        ',' +
        fQ(e.snr) +
        ',0,1,' +
        it.uom +
        ',' +
        fA(e.se) +
        ',' +
        fA(e.sa) +
        ',' +
        fA(e.exp) +
        ',' +
        fA(e.act) +
        ',' +
        fA(e.non) +
        ',0,0,0,' +
        (e.compInv ? 'Yes' : 'No') +
        ',' +
        (e.rem !== 0 ? 'Yes' : 'No') +
        ',No,No,' +
        (e.inHeap || e.ata ? 'Yes' : 'No') +
        ',' +
        (doc.ordType ?? '') +
        ',' +
        (doc.ordNo ?? '') +
        ',' +
        e.ordLine +
        ',' +
        e.compLine +
        ',' +
        e.no +
        ',,,' +
        doc.dim.id +
        ',' +
        doc.dim.tail +
        ',' +
        (src ? 'Item' : (doc.srcType ?? '')) +
        ',' +
        (src ? (e.order ? e.order.it.no : it.no) : (doc.srcNo ?? '')) +
        ',' +
        iso(doc.date) +
        ',' +
        (doc.ext ?? '') +
        ',' +
        it.cat +
        ',' +
        (e.q > 0 ? 'Yes' : 'No') +
        ',' +
        e.appliesTo +
        ',' +
        (e.corr ? 'Yes' : 'No') +
        ',' +
        iso(e.compInv || e.lastInv !== null ? e.lastInv : null) +
        ',' +
        fA(e.pe) +
        ',' +
        fA(e.pa),
    );
  }
  ileOut.close();
  const appOutF = new Out(path.join(opt.out, 'item-application-entries.csv'), APP_COLS);
  for (let n = 1; n < appIle.length; n++) {
    const e = iles[appIle[n]];
    appOutF.put(
      iso(appDate[n]) +
        ',' +
        appIle[n] +
        ',' +
        appIn[n] +
        ',' +
        appOut[n] +
        ',' +
        fQ(appQty[n]) +
        ',' +
        e.it.no +
        ',,' +
        e.loc +
        ',' +
        iso(e.maxVal) +
        ',' +
        appFrom[n] +
        ',' +
        (appUpd[n] && !iles[appOut[n] || appIle[n]].dirty ? 'Yes' : 'No') +
        ',' +
        (appCost[n] ? 'Yes' : 'No') +
        ',' +
        n +
        ',' +
        iso(appInvd[n]),
    );
  }
  appOutF.close();
  veOut.close();
  capOut.close();
  const dimOut = new Out(path.join(opt.out, 'dimension-set-entries.csv'), DIM_COLS);
  for (let i = 1; i < dimList.length; i++)
    for (const [c, v] of dimList[i].pairs)
      dimOut.put([i, c, esc(dimNames.get(c) ?? ''), v, esc(dimValNames.get(c + '|' + v) ?? '')].join(','));
  dimOut.close();
  // setup that differs from the company's
  const ih = Object.keys(rawItems[0]),
    itOut = new Out(path.join(opt.out, 'items.csv'), ih);
  for (const it of [...items.values()].sort((a, b) => (a.no < b.no ? -1 : 1))) {
    const r = {
      ...Object.fromEntries(ih.map((h) => [h, ''])),
      ...it.row,
      'Costing Method': it.method,
      'Standard Cost': it.method === 'Standard' ? fU(it.std) : '0',
      'Unit Cost': fU(it.unit),
      'Last Direct Cost': fU(it.last),
      'Indirect Cost %': fU(it.ind),
      'Overhead Rate': fU(it.oh),
      'Single-Level Material Cost': fU(it.slMat),
      'Single-Level Capacity Cost': fU(it.slCap),
      'Unit Price': fU(it.price),
    };
    for (const k of ['Profit %', 'Reorder Point', 'Lot Size', 'Scrap %']) if (r[k] === '') r[k] = '0';
    if (r.Blocked === '') r.Blocked = 'No';
    itOut.put(ih.map((h) => esc(String(r[h]))).join(','));
  }
  itOut.close();
  const wh = Object.keys([...workCenters.values()][0].row),
    wOut = new Out(path.join(opt.out, 'work-centers.csv'), wh);
  for (const w of workCenters.values())
    wOut.put(
      wh
        .map((h) => esc(h === 'Overhead Rate' ? fU(w.oh) : h === 'Unit Cost' ? fU(w.direct + w.oh) : w.row[h]))
        .join(','),
    );
  wOut.close();
  const is = load('inventory-setup.csv')[0];
  is['Expected Cost Posting to G/L'] = expToGl ? 'Yes' : 'No';
  fs.writeFileSync(
    path.join(opt.out, 'inventory-setup.csv'),
    Object.keys(is).map(esc).join(',') + '\n' + Object.values(is).map(esc).join(',') + '\n',
  );
  const summary = {
    options: {
      'value-entries': N,
      seed: opt.seed,
      year: YEAR,
      adjust: opt.adjust,
      'posted-until': postedUntil < 0 ? 'none' : iso(postedUntil),
      'expected-cost': expToGl ? 'yes' : 'no',
      anomalies: opt.anomalies,
    },
    rows: {
      'Item Ledger Entry': iles.length - 1,
      'Value Entry': veNo,
      'Item Application Entry': appIle.length - 1,
      'Capacity Ledger Entry': capNo,
      'Dimension Set': dimList.length - 1,
    },
    valueEntries: {
      posted: stats.posted,
      notPosted: stats.unposted,
      adjustment: stats.adjustment,
      rounding: stats.rounding,
      withoutPostingSetup: stats.skipped,
    },
    totals: Object.fromEntries(Object.entries(totals).map(([k, v]) => [k, fA(v)])),
  };
  fs.writeFileSync(path.join(opt.out, 'summary.json'), JSON.stringify(summary, null, 1) + '\n');
  summary.seconds = ((Date.now() - t0) / 1000).toFixed(1);
  summary.memoryMB = Math.round(process.memoryUsage().rss / 1e6);
  summary.scenarios = stats.scenarios;
  summary.mandatoryLeft = retry.length + mandatory.length - mi;
  return summary;
}

// ---------------------------------------------------------------- self-check

function* lines(file) {
  // streams the rows of a CSV as arrays (cells without line breaks)
  const fd = fs.openSync(file, 'r'),
    buf = Buffer.alloc(1 << 20);
  let rest = '',
    first = true;
  const td = new TextDecoder();
  for (;;) {
    const n = fs.readSync(fd, buf, 0, buf.length, null);
    if (!n) break;
    const text = rest + td.decode(buf.subarray(0, n), { stream: true });
    const ls = text.split('\n');
    rest = ls.pop();
    for (const l of ls) {
      if (first) {
        first = false;
        yield { header: l.split(',') };
      } else yield split(l);
    }
  }
  if (rest) yield split(rest);
  fs.closeSync(fd);
}
function split(l) {
  return l.includes('"') ? parseCsv(l)[0] : l.split(',');
}
function* table(file) {
  let h = null;
  for (const r of lines(file)) {
    if (r.header) {
      h = Object.fromEntries(r.header.map((c, i) => [c.replace(/^"|"$/g, ''), i]));
      yield h;
    } else yield r;
  }
}

function check(dir) {
  const t0 = Date.now(),
    problems = [],
    limit = 40;
  let count = 0;
  const bad = (m) => {
    count++;
    if (problems.length < limit) problems.push(m);
  };
  const f = (n) => path.join(dir, n);
  const itemRow = new Map(readTable(f('items.csv')).map((r) => [r['No.'], r]));
  // item ledger entries
  const E = [null];
  let H = null;
  const perItem = new Map();
  let last = 0;
  for (const r of table(f('item-ledger-entries.csv'))) {
    if (!Array.isArray(r)) {
      H = r;
      continue;
    }
    const g = (c) => r[H[c]];
    const e = {
      no: +g('Entry No.'),
      item: g('Item No.'),
      loc: g('Location Code'),
      type: g('Entry Type'),
      q: aQ(g('Quantity')),
      inv: aQ(g('Invoiced Quantity')),
      rem: aQ(g('Remaining Quantity')),
      exp: aA(g('Cost Amount (Expected)')),
      act: aA(g('Cost Amount (Actual)')),
      non: aA(g('Cost Amount (Non-Invtbl.)')),
      sa: aA(g('Sales Amount (Actual)')),
      se: aA(g('Sales Amount (Expected)')),
      pe: aA(g('Purchase Amount (Expected)')),
      pa: aA(g('Purchase Amount (Actual)')),
      open: g('Open') === 'Yes',
      pos: g('Positive') === 'Yes',
      comp: g('Completely Invoiced') === 'Yes',
      ata: g('Applied Entry to Adjust') === 'Yes',
      corr: g('Correction') === 'Yes',
      dim: +g('Dimension Set ID'),
      g1: g('Global Dimension 1 Code'),
      ord: g('Order No.'),
      ordType: g('Order Type'),
      appl: +g('Applies-to Entry'),
      vIq: 0,
      vInv: 0,
      vExp: 0,
      vAct: 0,
      vNon: 0,
      vSa: 0,
      vSe: 0,
      vPe: 0,
      vPa: 0,
      vars: 0,
      reval: 0,
      rndg: 0,
      charge: 0,
      inApp: 0,
      own: 0,
      outs: 0,
      appTo: 0,
      multi: false,
    };
    if (e.no !== last + 1) bad(`item ledger entry ${e.no} follows ${last}`);
    last = e.no;
    E.push(e);
    const inv = itemRow.get(e.item).Type === 'Inventory';
    if (e.open !== (e.rem !== 0)) bad(`item ledger entry ${e.no}: Open does not match Remaining Quantity`);
    if (e.pos !== e.q > 0) bad(`item ledger entry ${e.no}: Positive`);
    if (Math.abs(e.rem) > Math.abs(e.q) || (e.rem !== 0 && e.rem > 0 !== e.q > 0))
      bad(`item ledger entry ${e.no}: Remaining Quantity ${e.rem} of ${e.q}`);
    if (inv) {
      const k = e.item + '|' + e.loc;
      let p = perItem.get(k);
      if (!p) perItem.set(k, (p = { q: 0, rem: 0, val: 0, dirty: 0 }));
      p.q += e.q;
      p.rem += e.rem;
    }
  }
  for (const [k, p] of perItem) if (p.q !== p.rem) bad(`${k}: quantities ${fQ(p.q)}, remaining ${fQ(p.rem)}`);
  // dimension sets
  const sets = new Map();
  let HD = null;
  for (const r of table(f('dimension-set-entries.csv'))) {
    if (!Array.isArray(r)) {
      HD = r;
      continue;
    }
    const id = +r[HD['Dimension Set ID']];
    if (!sets.has(id)) sets.set(id, new Map());
    sets.get(id).set(r[HD['Dimension Code']], r[HD['Dimension Value Code']]);
  }
  // value entries
  let HV = null,
    vlast = 0,
    nv = 0,
    posted = 0,
    unposted = 0;
  const orderWip = new Map(),
    trs = new Map();
  const veIle = [];
  const kinds = new Map();
  const methods = new Map();
  for (const r of table(f('value-entries.csv'))) {
    if (!Array.isArray(r)) {
      HV = r;
      continue;
    }
    if (r.length !== Object.keys(HV).length) {
      bad(`value entry row ${nv + 1}: ${r.length} cells`);
      continue;
    }
    const g = (c) => r[HV[c]];
    nv++;
    const no = +g('Entry No.');
    if (no !== vlast + 1) bad(`value entry ${no} follows ${vlast}`);
    vlast = no;
    const ile = +g('Item Ledger Entry No.'),
      type = g('Item Ledger Entry Type'),
      et = g('Entry Type'),
      vt = g('Variance Type'),
      exp = g('Expected Cost') === 'Yes',
      invtbl = g('Inventoriable') === 'Yes';
    const ca = aA(g('Cost Amount (Actual)')),
      ce = aA(g('Cost Amount (Expected)')),
      cn = aA(g('Cost Amount (Non-Invtbl.)')),
      gl = aA(g('Cost Posted to G/L')),
      egl = aA(g('Expected Cost Posted to G/L'));
    const kind =
      [type || 'Capacity', et, vt].join('/') +
      (exp ? '/expected' : '') +
      (g('Adjustment') === 'Yes' ? '/adjustment' : '');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (exp && ca !== 0) bad(`value entry ${no}: expected, with actual cost`);
    if (!invtbl && (ca !== 0 || ce !== 0 || gl !== 0 || egl !== 0))
      bad(`value entry ${no}: not inventoriable, with cost`);
    if (gl !== 0 && gl !== ca) bad(`value entry ${no}: Cost Posted to G/L ${gl}, actual ${ca}`);
    if (egl !== 0 && egl !== ce) bad(`value entry ${no}: Expected Cost Posted to G/L ${egl}, expected ${ce}`);
    if (gl || egl) posted++;
    else unposted++;
    const id = +g('Dimension Set ID');
    if (id !== 0 && !sets.has(id)) bad(`value entry ${no}: Dimension Set ID ${id} is missing`);
    if (
      (sets.get(id)?.get('DEPARTMENT') ?? '') !== g('Global Dimension 1 Code') ||
      (sets.get(id)?.get('PROJECT') ?? '') !== g('Global Dimension 2 Code') ||
      (sets.get(id)?.get('AREA') ?? '') !== g('Shortcut Dimension 4 Code')
    )
      bad(`value entry ${no}: dimension columns differ from set ${id}`);
    if (g('Posting Date') === '' || g('Valuation Date') === '') bad(`value entry ${no}: date`);
    const ok = g('Order No.');
    if (ile === 0) {
      if (+g('Capacity Ledger Entry No.') === 0) bad(`value entry ${no}: neither item nor capacity`);
      if (g('Item No.') !== '') bad(`value entry ${no}: capacity with an item`);
      if (g('Order Type') === 'Production') {
        const o = orderWip.get(ok) ?? { wip: 0, out: 0 };
        o.wip += ca;
        orderWip.set(ok, o);
      }
      continue;
    }
    const e = E[ile];
    if (!e) {
      bad(`value entry ${no}: item ledger entry ${ile} is missing`);
      continue;
    }
    const applies = +g('Applies-to Entry'),
      vq = aQ(g('Valued Quantity')),
      amt = exp ? ce : ca + cn;
    veIle[no] = ile;
    if (applies && (applies >= no || veIle[applies] !== ile))
      bad(`value entry ${no}: Applies-to Entry ${applies} belongs to item ledger entry ${veIle[applies]}`);
    if (g('Adjustment') === 'Yes' && ((!applies && type !== 'Assembly Output') || g('Source Code') !== 'INVTADJMT'))
      bad(`value entry ${no}: adjustment without the entry it adjusts, or with source code ${g('Source Code')}`);
    if (
      vq !== 0 &&
      et !== 'Rounding' &&
      (invtbl || !exp) &&
      Math.abs(amount(vq, aU(g('Cost per Unit'))) - amt) > 1 + Math.abs(vq) / 20000000
    )
      bad(`value entry ${no}: Cost per Unit ${g('Cost per Unit')} for ${fQ(vq)}, amount ${fA(amt)}`);
    if (type === 'Transfer' && et === 'Direct Cost') {
      const k = g('Document No.') + '|' + g('Document Line No.');
      let t = trs.get(k);
      if (!t) trs.set(k, (t = { sum: 0, first: e }));
      t.sum += ca;
      if (e.ata) t.open = true;
    }
    if (e.item !== g('Item No.') || e.loc !== g('Location Code'))
      bad(`value entry ${no}: item or location differs from entry ${ile}`);
    if (type !== e.type && !(g('Item Charge No.') !== '' && type === 'Purchase'))
      bad(`value entry ${no}: type ${type}, entry ${ile} is ${e.type}`);
    e.vIq += aQ(g('Item Ledger Entry Quantity'));
    e.vInv += aQ(g('Invoiced Quantity'));
    e.vExp += ce;
    e.vAct += ca;
    e.vNon += cn;
    e.vSa += aA(g('Sales Amount (Actual)'));
    e.vSe += aA(g('Sales Amount (Expected)'));
    e.vPe += aA(g('Purchase Amount (Expected)'));
    e.vPa += aA(g('Purchase Amount (Actual)'));
    if (et === 'Variance') e.vars += ca;
    else if (et === 'Revaluation') e.reval += ca;
    else if (et === 'Rounding') e.rndg += ca;
    if (g('Order Type') === 'Production') {
      const o = orderWip.get(ok) ?? { wip: 0, out: 0 };
      if (type === 'Consumption' && et === 'Direct Cost') o.wip -= ca;
      if (type === 'Output' && et === 'Direct Cost') {
        o.wip -= ca;
        o.ile = e;
      }
      orderWip.set(ok, o);
    }
  }
  for (let i = 1; i < E.length; i++) {
    const e = E[i];
    if (e.vIq !== e.q) bad(`item ledger entry ${i}: value entries say quantity ${fQ(e.vIq)}, entry ${fQ(e.q)}`);
    if (e.vInv !== e.inv) bad(`item ledger entry ${i}: invoiced ${fQ(e.vInv)} / ${fQ(e.inv)}`);
    if (
      e.vExp !== e.exp ||
      e.vAct !== e.act ||
      e.vNon !== e.non ||
      e.vSa !== e.sa ||
      e.vSe !== e.se ||
      e.vPe !== e.pe ||
      e.vPa !== e.pa
    )
      bad(`item ledger entry ${i}: amounts differ from its value entries`);
    if (e.inv === e.q && (e.vExp !== 0 || e.vSe !== 0 || e.vPe !== 0))
      bad(
        `item ledger entry ${i}: invoiced, but expected amounts do not net to zero (${fA(e.vExp)}, ${fA(e.vSe)}, ${fA(e.vPe)})`,
      );
    if (e.comp && e.inv !== e.q && e.type !== 'Transfer') bad(`item ledger entry ${i}: Completely Invoiced`);
    if (!e.comp && e.inv === e.q && e.type !== 'Transfer')
      bad(`item ledger entry ${i}: invoiced but not Completely Invoiced`);
    if (Math.abs(e.inv) > Math.abs(e.q)) bad(`item ledger entry ${i}: invoiced too much`);
    const it = itemRow.get(e.item);
    if (it['Costing Method'] === 'Standard' && e.type === 'Purchase' && e.q > 0 && e.comp && !e.corr && e.vAct !== 0)
      e.stdPer = ((e.vAct - e.reval - e.rndg) / e.q) * 1000;
  }
  for (const [k, t] of trs)
    if (t.sum !== 0 && !t.open && itemRow.get(t.first.item).Type === 'Inventory')
      bad(`transfer ${k} (${t.first.item}): ${fA(t.sum)} is left between its entries`);
  // applications
  let HA = null,
    alast = 0,
    na = 0;
  const outParts = new Map();
  for (const r of table(f('item-application-entries.csv'))) {
    if (!Array.isArray(r)) {
      HA = r;
      continue;
    }
    na++;
    const g = (c) => r[HA[c]];
    const no = +g('Entry No.'),
      ile = E[+g('Item Ledger Entry No.')],
      inb = E[+g('Inbound Item Entry No.')],
      outNo = +g('Outbound Item Entry No.'),
      q = aQ(g('Quantity'));
    if (no !== alast + 1) bad(`application entry ${no} follows ${alast}`);
    alast = no;
    if (!ile || !inb) {
      bad(`application entry ${no}: entries are missing`);
      continue;
    }
    inb.inApp += q;
    if (q > 0) {
      if (ile !== inb) bad(`application entry ${no}: positive, but not the inbound entry's own`);
      if (q !== inb.q) bad(`application entry ${no}: quantity`);
      inb.own++;
    } else {
      const o = E[outNo];
      if (!o) {
        bad(`application entry ${no}: no outbound entry`);
        continue;
      }
      if (o.item !== inb.item || o.loc !== inb.loc) bad(`application entry ${no}: item or location differs`);
      if (o.q >= 0 || inb.q <= 0) bad(`application entry ${no}: signs`);
      if (ile !== o) bad(`application entry ${no}: Item Ledger Entry No. is not the outbound entry`);
      o.appTo += q;
      inb.outs -= q;
      o.nIn = (o.nIn ?? 0) + 1;
      (inb.outList ??= []).push(outNo);
    }
    if (outNo && q > 0) {
      const o = E[outNo];
      if (!o || o.q >= 0) bad(`application entry ${no}: applies from ${outNo}`);
    }
    const fr = +g('Transferred-from Entry No.');
    if (fr) {
      if (!E[fr] || E[fr].q <= 0 || E[fr].item !== inb.item) bad(`application entry ${no}: transferred from ${fr}`);
    }
  }
  // entries that are applied to each other, directly or over others, are one group: closed and adjusted, it holds no value
  const up = new Int32Array(E.length);
  for (let i = 0; i < up.length; i++) up[i] = i;
  const root = (i) => {
    while (up[i] !== i) {
      up[i] = up[up[i]];
      i = up[i];
    }
    return i;
  };
  for (let i = 1; i < E.length; i++) if (E[i].outList) for (const o of E[i].outList) up[root(o)] = root(i);
  let residuals = 0,
    closedChecked = 0,
    stdChecked = 0;
  const groups = new Map();
  for (let i = 1; i < E.length; i++) {
    const e = E[i],
      it = itemRow.get(e.item);
    if (it.Type !== 'Inventory' || it['Costing Method'] === 'Average') continue;
    const k = root(i);
    let g = groups.get(k);
    if (!g) groups.set(k, (g = { left: 0, open: false, n: 0 }));
    g.left += e.vAct + e.vExp;
    g.n++;
    if (e.rem !== 0 || !e.comp || e.ata) g.open = true;
  }
  for (const [k, g] of groups)
    if (!g.open) {
      closedChecked++;
      if (g.left !== 0) {
        residuals++;
        if (residuals <= 10)
          bad(
            `item ledger entry ${k} (${E[k].item}): its group of ${g.n} is closed and adjusted, but ${fA(g.left)} is left`,
          );
      }
    }
  for (let i = 1; i < E.length; i++) {
    const e = E[i],
      it = itemRow.get(e.item);
    if (it.Type !== 'Inventory') {
      if (e.rem !== 0 || e.own) bad(`item ledger entry ${i}: not an inventory item, but applied`);
      continue;
    }
    if (e.q > 0) {
      if (e.own !== 1) bad(`item ledger entry ${i}: ${e.own} own application entries`);
      if (e.inApp !== e.rem)
        bad(`item ledger entry ${i}: applications leave ${fQ(e.inApp)}, Remaining Quantity ${fQ(e.rem)}`);
    } else if (e.appTo !== e.q - e.rem)
      bad(`item ledger entry ${i}: applied ${fQ(e.appTo)} of ${fQ(e.q)}, remaining ${fQ(e.rem)}`);
  }
  // value per item: what is left is worth what is left of it
  const perVal = new Map();
  for (let i = 1; i < E.length; i++) {
    const e = E[i],
      it = itemRow.get(e.item);
    if (it.Type !== 'Inventory') continue;
    let p = perVal.get(e.item);
    if (!p) perVal.set(e.item, (p = { q: 0, v: 0, n: 0, dirty: 0 }));
    p.q += e.q;
    p.v += e.vAct + e.vExp;
    p.n++;
    if (e.ata) p.dirty++;
  }
  const worth = [];
  for (const [no, p] of perVal) {
    const it = itemRow.get(no),
      m = it['Costing Method'];
    methods.set(m, (methods.get(m) ?? 0) + p.n);
    if (p.q === 0 && p.dirty === 0 && p.v !== 0 && m !== 'Average') bad(`${no}: no quantity left, value ${fA(p.v)}`);
    if (m === 'Standard' && p.q > 0) {
      stdChecked++;
      const want = amount(p.q, aU(it['Standard Cost']));
      if (Math.abs(p.v - want) > Math.max(5, p.n) + Math.abs(want) * 0.02 && p.dirty === 0)
        bad(`${no}: standard value ${fA(want)}, ledger ${fA(p.v)}`);
    }
    if (p.q > 0) worth.push([no, m, (p.v / p.q) * 1000, aU(it['Unit Cost'])]);
  }
  let wipChecked = 0;
  for (const [no, o] of orderWip)
    if (o.ile && o.ile.comp) {
      wipChecked++;
      if (o.wip !== 0) {
        o.bad = true;
        bad(`production order ${no}: finished, but ${fA(o.wip)} is left in work in process`);
      }
    }
  const wipOpen = [...orderWip].filter(([, o]) => o.bad);
  return {
    ok: count === 0,
    problems,
    problemCount: count,
    rows: { ile: E.length - 1, ve: nv, app: na, dim: sets.size },
    posted,
    unposted,
    kinds: Object.fromEntries([...kinds].sort()),
    methods: Object.fromEntries(methods),
    closedChecked,
    residuals,
    stdChecked,
    ordersChecked: wipChecked,
    ordersWithWip: wipOpen.length,
    worth,
    seconds: ((Date.now() - t0) / 1000).toFixed(1),
  };
}

// ---------------------------------------------------------------- command line

function main() {
  const a = process.argv.slice(2),
    o = {};
  for (let i = 0; i < a.length; i++) {
    if (!a[i].startsWith('--')) continue;
    const k = a[i].slice(2);
    if (i + 1 < a.length && !a[i + 1].startsWith('--')) o[k] = a[++i];
    else o[k] = true;
  }
  if (typeof o.check === 'string' && !o.out) {
    report(check(o.check));
    return;
  }
  if (!o.out) {
    console.error(
      'usage: node make-ledger.mjs --out DIR [--value-entries N] [--seed S] [--year Y] [--adjust monthly|weekly|never] [--posted-until DATE|none] [--expected-cost yes|no] [--anomalies R] [--data DIR] [--check]\n       node make-ledger.mjs --check DIR',
    );
    process.exit(2);
  }
  const s = generate({
    out: o.out,
    data: o.data ?? path.join(HERE, 'cronus'),
    n: +(o['value-entries'] ?? 2000),
    seed: o.seed ?? '1',
    year: +(o.year ?? 2017),
    adjust: o.adjust ?? 'monthly',
    postedUntil: o['posted-until'],
    expectedCost: (o['expected-cost'] ?? 'yes') !== 'no',
    anomalies: +(o.anomalies ?? 0.004),
  });
  console.log(JSON.stringify(s));
  if (o.check) report(check(o.out));
}
function report(r) {
  const { worth, problems, ...rest } = r;
  console.log(JSON.stringify(rest, null, 1));
  for (const p of problems) console.log('PROBLEM ' + p);
  console.log(r.ok ? 'check passed' : `check FAILED: ${r.problemCount} problems`);
  if (!r.ok) process.exitCode = 1;
}
main();
