import { type Package } from '../package/package';
import { decodeXml } from '../xml/decode';
import { decodeText, detached } from '../xml/text';
import { XmlReader } from '../xml/xml-reader';

/** Reads the texts that cells refer to by number: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(source: Package, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  let length = 0;
  const label = { file: source.file, part };
  const reader: XmlReader = new XmlReader(label, source.limits, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        // Even an empty text takes memory.
        length += text.length + 16;
        if (length > source.limits.maxSharedTextLength) reader.fail('it holds more text than a workbook can');
        strings.push(decodeText(detached(text)));
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  for await (const piece of decodeXml(source.chunks(part), label)) reader.write(piece);
  reader.end();
  return strings;
}
