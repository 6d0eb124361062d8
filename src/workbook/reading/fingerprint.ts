import { type AnyColumn, type AnyTable, type Dictionary, LEDGER_TABLES, type TableName } from '../../ledger';
import { AmountColumn } from '../../money';
import { Hash } from './hash';

/**
 * The fingerprint of what was read, in hexadecimal digits. Texts count with their own hash, not with their number in
 * the dictionary: the same cells have the same fingerprint in whatever blocks and from whatever source they came.
 */
export function fingerprintOf(tables: ReadonlyMap<TableName, AnyTable>): string {
  const hash = new Hash();
  const pairs = new Map<Dictionary, Int32Array>();
  for (const name of Object.keys(LEDGER_TABLES) as TableName[]) {
    const table = tables.get(name);
    if (!table) continue;
    hash.addText(`${name} ${table.rowCount}`);
    for (const field of Object.keys(table.definition.fields)) {
      if (!table.given.has(field)) continue;
      hash.addText(field);
      addColumn(hash, table.columns[field], pairs);
    }
  }
  return hash.toString();
}

function addColumn(hash: Hash, column: AnyColumn, pairs: Map<Dictionary, Int32Array>): void {
  if (column instanceof AmountColumn) {
    addAmounts(hash, column);
  } else if ('dictionary' in column) {
    const { dictionary, numbers } = column;
    if (!pairs.has(dictionary)) pairs.set(dictionary, hashesOf(dictionary));
    hash.addPairs(pairs.get(dictionary)!, numbers);
  } else {
    hash.addWords(column);
  }
}

function addAmounts(hash: Hash, column: AmountColumn): void {
  const { buffer, byteOffset, length } = column.units;
  hash.addText(String(column.scale));
  hash.addWords(new Uint32Array(buffer, byteOffset, length * 2));
  for (const row of column.wide.keys()) hash.addText(`${row} ${column.wideUnits(row).toFixed()}`);
}

/** Two words for each text of a dictionary. */
function hashesOf(dictionary: Dictionary): Int32Array {
  const hashes = new Int32Array(dictionary.size * 2);
  const hash = new Hash();
  for (let number = 0; number < dictionary.size; number++) {
    hash.reset();
    hash.addText(dictionary.text(number));
    hashes[number * 2] = hash.a;
    hashes[number * 2 + 1] = hash.b;
  }
  return hashes;
}
