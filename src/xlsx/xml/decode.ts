import { MESSAGES, WorkbookFileError } from '../errors';
import { type PartLabel } from './xml-reader';

const DECLARED_ENCODING = /^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/**
 * The text of an XML part. The declaration loses its encoding, because the text may be written again and is UTF-8 then.
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>, label: PartLabel): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let isStart = true;
  const broken = (what: string) => new WorkbookFileError(MESSAGES.brokenPart(label.file, label.part, what));
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder!.decode(chunk, { stream: true }) : decoder!.decode();
    } catch (error) {
      throw new WorkbookFileError(MESSAGES.brokenPart(label.file, label.part, 'it is not valid UTF-8'), {
        cause: error,
      });
    }
  };
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    let text = decode(chunk);
    if (isStart && text.length > 0) {
      const declared = DECLARED_ENCODING.exec(text);
      const encoding = (declared?.[2] ?? declared?.[3] ?? 'utf-8').toLowerCase();
      if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)$/.test(encoding)) throw broken(`its encoding "${encoding}" is unknown`);
      text = text.replace(DECLARED_ENCODING, '$1');
      isStart = false;
    }
    if (text.length > 0) yield text;
  }
  if (!decoder) throw broken('it is empty');
  const rest = decode();
  if (rest.length > 0) yield rest;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
