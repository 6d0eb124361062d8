import { cutText } from '../xml/text';

const MAX_NAME = 255;

/** Names in a workbook that are taken, by tables and by defined names alike. */
export class NameRegister {
  private readonly taken = new Set<string>();

  reserve(name: string): void {
    this.taken.add(name.toLowerCase());
  }

  release(name: string): void {
    this.taken.delete(name.toLowerCase());
  }

  /** The name itself, or with a number behind it; what Excel would not take for a table's name is mended. */
  unique(wanted: string): string {
    const name = tableName(wanted);
    let free = name;
    for (let number = 2; this.taken.has(free.toLowerCase()); number++)
      free = `${cutText(name, MAX_NAME - 8)}_${number}`;
    this.reserve(free);
    return free;
  }
}

/** Letters, digits, underscores and points; not like a cell's address (`AB12`, `R1C1`, `R`, `C`). */
function tableName(wanted: string): string {
  const cleaned = cutText(wanted.replace(/[^\p{L}\p{N}_.]/gu, '_'), MAX_NAME);
  const startsWell = /^[\p{L}_]/u.test(cleaned);
  const isAddress = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i.test(cleaned);
  return startsWell && !isAddress ? cleaned : `T_${cleaned}`;
}

/** Captions as an Excel table needs them: none empty, none twice, whatever the case. */
export function uniqueCaptions(captions: readonly string[], taken: Iterable<string> = []): string[] {
  const used = new Set<string>();
  for (const caption of taken) used.add(caption.toLowerCase());
  return captions.map((caption, index) => {
    const wanted = cutText(caption.trim() === '' ? `Column${index + 1}` : caption, MAX_NAME);
    let free = wanted;
    for (let number = 2; used.has(free.toLowerCase()); number++) free = `${cutText(wanted, MAX_NAME - 8)}${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}
