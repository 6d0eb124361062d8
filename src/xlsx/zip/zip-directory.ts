import { MESSAGES, WorkbookFileError } from '../errors';
import { type FileBytes } from './file-bytes';

/** A file inside a zip archive, as the archive's directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const MAX_UINT32 = 0xffffffff;

/** Reads the directory at the end of a zip archive. */
export async function readZipDirectory(bytes: FileBytes, file: string): Promise<ZipEntry[]> {
  const { offset, length, count } = await findDirectory(bytes, file);
  const shortfall = offset + length > bytes.size || length > MAX_DIRECTORY_BYTES;
  if (shortfall || count * ENTRY_SIZE > length) throw damaged(file, 'its directory is cut off');
  const directory = await bytes.read(offset, length);
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw damaged(file, 'its directory is broken');
    }
    const next =
      at +
      ENTRY_SIZE +
      directory.readUInt16LE(at + 28) +
      directory.readUInt16LE(at + 30) +
      directory.readUInt16LE(at + 32);
    if (next > directory.length) throw damaged(file, 'its directory is broken');
    entries.push(readEntry(directory, at, file));
    at = next;
  }
  return entries;
}

interface DirectoryPlace {
  readonly offset: number;
  readonly length: number;
  readonly count: number;
}

async function findDirectory(bytes: FileBytes, file: string): Promise<DirectoryPlace> {
  // A comment of up to 65,535 bytes may follow the end record.
  const tailStart = Math.max(0, bytes.size - END_SIZE - 0xffff);
  const tail = await bytes.read(tailStart, bytes.size - tailStart);
  let end = tail.length - END_SIZE;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end--;
  if (end < 0) throw damaged(file, 'its end is missing, perhaps a download or copy that broke off');
  const place = {
    count: tail.readUInt16LE(end + 10),
    length: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
  const isZip64 = place.count === 0xffff || place.length === MAX_UINT32 || place.offset === MAX_UINT32;
  return isZip64 ? findZip64Directory(bytes, tailStart + end - 20, file) : place;
}

async function findZip64Directory(bytes: FileBytes, locatorAt: number, file: string): Promise<DirectoryPlace> {
  const locator = await bytes.read(Math.max(0, locatorAt), 20);
  if (locatorAt < 0 || locator.readUInt32LE(0) !== ZIP64_LOCATOR_SIGNATURE)
    throw damaged(file, 'its directory is missing');
  const end = await bytes.read(Number(locator.readBigUInt64LE(8)), 56);
  if (end.length < 56 || end.readUInt32LE(0) !== ZIP64_END_SIGNATURE) throw damaged(file, 'its directory is missing');
  return {
    count: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  };
}

function readEntry(directory: Buffer, at: number, file: string): ZipEntry {
  const flags = directory.readUInt16LE(at + 8);
  if (flags & 1) throw new WorkbookFileError(MESSAGES.encrypted(file));
  const method = directory.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw damaged(file, `it is packed with the unknown method ${method}`);
  const nameLength = directory.readUInt16LE(at + 28);
  const nameAt = at + ENTRY_SIZE;
  const sizes = {
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
  const extra = directory.subarray(nameAt + nameLength, nameAt + nameLength + directory.readUInt16LE(at + 30));
  return {
    // Some writers use Windows' separator.
    name: directory.toString('utf8', nameAt, nameAt + nameLength).replaceAll('\\', '/'),
    method,
    crc: directory.readUInt32LE(at + 16),
    ...zip64Sizes(sizes, extra),
  };
}

/** Sizes that do not fit stand in the entry's zip64 field, in a fixed order, each only when needed. */
function zip64Sizes(sizes: Pick<ZipEntry, 'packedSize' | 'size' | 'offset'>, extra: Buffer): typeof sizes {
  let field: Buffer | undefined;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  if (!field) return sizes;
  let at = 0;
  const wide = (narrow: number) => {
    if (narrow !== MAX_UINT32 || at + 8 > field.length) return narrow;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  const size = wide(sizes.size);
  const packedSize = wide(sizes.packedSize);
  return { size, packedSize, offset: wide(sizes.offset) };
}

function damaged(file: string, what: string): WorkbookFileError {
  return new WorkbookFileError(MESSAGES.corruptPackage(file, what));
}
