import { EXCEL_TEXT_LENGTH } from '../limits';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Texts without any of these go into a file as they are. */
const NEEDS_CARE = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
/** What XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. A line end must not be normalized. */
const ILLEGAL =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LITERAL_ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/g;
const ESCAPE = /_x([0-9a-fA-F]{4})_/g;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Decodes Excel's `_x000D_` escapes. */
export function decodeText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/**
 * A cell's text as Excel stores it, markup aside: characters that XML cannot hold as `_xHHHH_`, texts that merely look
 * like such an escape protected, and cut to what a cell can hold.
 */
export function escapeCharacters(text: string): string {
  const cut = cutText(text, EXCEL_TEXT_LENGTH);
  return NEEDS_CARE.test(cut) ? cut.replace(LITERAL_ESCAPE, '_x005F_').replace(ILLEGAL, hexEscape) : cut;
}

/** The same for an attribute that holds a caption, where XML would turn line ends and tabs into spaces. */
export function escapeCaption(text: string): string {
  return escapeCharacters(text).replace(/[\t\n]/g, hexEscape);
}

/** A cell's text as XML. */
export function encodeText(text: string): string {
  return NEEDS_CARE.test(text) ? escapeMarkup(escapeCharacters(text)) : cutText(text, EXCEL_TEXT_LENGTH);
}

/** Markup escaped, nothing else: for text that came out of XML and goes back. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => MARKUP[character]);
}

/** An attribute's value: also line ends and tabs survive. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A formula as XML; characters that XML cannot hold do not belong into formulas and are dropped. */
export function encodeFormula(formula: string): string {
  return escapeMarkup(formula.replace(ILLEGAL, ''));
}

/** At most `length` characters, no character halved. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A copy that does not keep the large piece of text alive that it was cut from. */
export function detached(text: string): string {
  // Short texts are copied anyway (V8 slices share memory from 13 characters on).
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');
}
