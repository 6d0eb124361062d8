/** How much went to and fro; an add-in pays for requests and for bytes, hardly for anything else. */
export class Traffic {
  requests = 0;
  bytesUp = 0;
  bytesDown = 0;
  actions = 0;

  reset(): void {
    this.requests = 0;
    this.bytesUp = 0;
    this.bytesDown = 0;
    this.actions = 0;
  }
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // The two halves of a pair make four bytes together.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
