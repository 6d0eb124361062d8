import { type JournalFile } from '../../journals';

/** A line of a text file. */
export interface TextLine {
  readonly text: string;
  readonly file: string;
}

/** The lines of text files, one after the other, without their text being held: the files make it anew. */
export class TextLines {
  readonly count: number;
  private lines: Iterator<TextLine>;
  private next = 0;

  constructor(private readonly files: readonly JournalFile[]) {
    let count = 0;
    for (const line of linesOf(files)) count += Number(line !== undefined);
    this.count = count;
    this.lines = linesOf(files);
  }

  /** Quick for lines that are asked for from top to bottom. */
  at(index: number): TextLine {
    if (index < this.next) {
      this.lines = linesOf(this.files);
      this.next = 0;
    }
    for (;;) {
      const step = this.lines.next();
      if (step.done) throw new RangeError(`There is no line ${index}.`);
      if (this.next++ === index) return step.value;
    }
  }
}

function* linesOf(files: readonly JournalFile[]): Generator<TextLine, undefined> {
  for (const file of files) {
    let rest = '';
    for (const chunk of file.chunks()) {
      const texts = (rest + chunk).split('\n');
      rest = texts.pop()!;
      for (const text of texts) yield { text, file: file.name };
    }
    if (rest !== '') yield { text: rest, file: file.name };
  }
}
