/** What a file may ask of this computer. Files beyond these limits are refused, never half read. */
export interface FileLimits {
  /** All parts of the package together, unpacked. */
  readonly maxUnpackedBytes: number;
  /** How many bytes one packed byte may become … */
  readonly maxCompressionRatio: number;
  /** … in a part that unpacks to more than this (small parts may be as repetitive as they like). */
  readonly ratioCheckedFromBytes: number;
  /** Characters between two tags; a cell's text has at most 32,767. */
  readonly maxTokenLength: number;
  /** Characters of all shared texts together: they are held in memory. */
  readonly maxSharedTextLength: number;
  /** Bytes of a part that is held in memory as a tree (styles, tables, the list of sheets). */
  readonly maxTreeBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: FileLimits = {
  maxUnpackedBytes: 4096 * MEGABYTE,
  maxCompressionRatio: 300,
  ratioCheckedFromBytes: 64 * MEGABYTE,
  maxTokenLength: 8 * MEGABYTE,
  maxSharedTextLength: 400 * MEGABYTE,
  maxTreeBytes: 64 * MEGABYTE,
};

/** Excel's own limits. */
export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;
export const EXCEL_LAST_COLUMN = 'XFD';
export const EXCEL_TEXT_LENGTH = 32_767;

/** `4.0 GB`, for messages. */
export function sizeInWords(bytes: number): string {
  return bytes >= 1024 * MEGABYTE ? `${(bytes / 1024 / MEGABYTE).toFixed(1)} GB` : `${Math.ceil(bytes / MEGABYTE)} MB`;
}
