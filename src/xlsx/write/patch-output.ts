/**
 * The text that leaves a patched sheet. Positions count characters from the start of the part. Text up to `cut` has
 * left or was replaced; text from there to the end of the last tag leaves unchanged, unless a piece is put in its way.
 */
export class PatchOutput {
  /** Where the last tag that the parser reported ends: everything before it is decided. */
  tagEnd = 0;
  private pieces: (string | Iterable<string>)[] = [];
  private window = '';
  private windowStart = 0;
  private cut = 0;

  append(text: string): void {
    this.window = this.window.slice(this.cut - this.windowStart) + text;
    this.windowStart = this.cut;
  }

  /** Puts new text before the tag that is being handled. */
  put(text: string): void {
    if (text === '') return;
    this.pass();
    this.pieces.push(text);
  }

  /** The same for text that is made while it is written. */
  putAll(texts: Iterable<string>): void {
    this.pass();
    this.pieces.push(texts);
  }

  /** Puts new text in the place of the tag that is being handled, which ends at `end`. */
  replace(text: string, end: number): void {
    this.pass();
    // Between the last tag and this one there may be spaces and comments; inside a tag there is no second `<`.
    const start = this.window.lastIndexOf('<', end - 1 - this.windowStart);
    this.pieces.push(this.window.slice(this.cut - this.windowStart, start), text);
    this.cut = end;
    this.tagEnd = end;
  }

  /** Called at the end of each tag; `dropped` tags do not leave. */
  endTag(end: number, dropped: boolean): void {
    if (dropped) this.cut = end;
    this.tagEnd = end;
  }

  /** Leaves out everything up to `end`. */
  skipTo(end: number): void {
    this.cut = end;
    this.tagEnd = end;
  }

  /** What can be written so far. */
  *ready(): Generator<string> {
    this.pass();
    const pieces = this.pieces;
    this.pieces = [];
    let text = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        text += piece;
      } else {
        yield text;
        text = '';
        yield* piece;
      }
    }
    if (text !== '') yield text;
  }

  *rest(): Generator<string> {
    this.tagEnd = this.windowStart + this.window.length;
    yield* this.ready();
  }

  private pass(): void {
    if (this.tagEnd <= this.cut) return;
    this.pieces.push(this.window.slice(this.cut - this.windowStart, this.tagEnd - this.windowStart));
    this.cut = this.tagEnd;
  }
}
