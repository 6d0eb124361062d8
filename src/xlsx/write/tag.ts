import { escapeAttribute } from '../xml/text';
import { type XmlAttributes } from '../xml/xml-reader';

/** A start tag with some attributes changed. */
export function startTag(
  name: string,
  attributes: XmlAttributes,
  changes: Readonly<Record<string, string | undefined>>,
  selfClosing: boolean,
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries({ ...attributes, ...changes })) {
    if (value !== undefined) tag += ` ${key}="${escapeAttribute(value)}"`;
  }
  return tag + (selfClosing ? '/>' : '>');
}
