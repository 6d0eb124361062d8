import type { BufferLine } from './groups';
import type { ValueEntry } from './types';

/** `Direct Cost 10000 on 01/31/20` */
export function entryDescription(entry: ValueEntry): string {
  return `${entry.entryType} ${entry.sourceNo} on ${shortDate(entry.postingDate)}`;
}

/** `Inventory - Inventory Adjmt., BLUE,RESALE,NATIONAL,RETAIL` */
export function groupDescription(group: BufferLine): string {
  const groups = [group.locationCode, group.inventoryPostingGroup, group.genBusPostingGroup, group.genProdPostingGroup];
  return `${group.accountType} - ${group.balancingType}, ${groups.join(',')}`;
}

function shortDate(serial: number): string {
  const [year, month, day] = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year.slice(2)}`;
}
