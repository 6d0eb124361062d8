import { SaxesParser } from 'saxes';
import { MESSAGES, WorkbookFileError } from '../errors';
import { type FileLimits } from '../limits';

/** Which part of which file is read, for messages. */
export interface PartLabel {
  readonly file: string;
  readonly part: string;
}

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without their prefix: Excel writes `row`, Microsoft's Open XML library often `x:row`. */
export interface XmlEvents {
  open(name: string, attributes: XmlAttributes, selfClosing: boolean): void;
  close(name: string): void;
  text?(text: string): void;
}

const MAX_DEPTH = 256;

/**
 * saxes with its back covered: no document types (hence no entities of the file's own), no endless tags or texts, no
 * endless nesting, and every failure is a message that names the part.
 */
export class XmlReader {
  private readonly parser = new SaxesParser();
  private readonly localNames = new Map<string, string>();
  private depth = 0;
  private lastEvent = 0;
  /** The element's name with its prefix, while an event is handled. */
  rawName = '';

  constructor(
    private readonly label: PartLabel,
    private readonly limits: Pick<FileLimits, 'maxTokenLength'>,
    events: XmlEvents,
  ) {
    this.parser.on('opentag', (tag) => {
      this.lastEvent = this.parser.position;
      if (++this.depth > MAX_DEPTH) this.fail('it is nested too deeply');
      this.rawName = tag.name;
      events.open(this.local(tag.name), tag.attributes, tag.isSelfClosing);
    });
    this.parser.on('closetag', (tag) => {
      this.lastEvent = this.parser.position;
      this.depth--;
      this.rawName = tag.name;
      events.close(this.local(tag.name));
    });
    this.parser.on('doctype', () => this.refuseDoctype());
    const onText = events.text?.bind(events);
    if (onText) {
      this.parser.on('text', onText);
      this.parser.on('cdata', onText);
    }
  }

  /** Characters read up to the end of the current tag. */
  get position(): number {
    return this.parser.position;
  }

  write(text: string): void {
    this.run(() => this.parser.write(text));
    if (this.parser.position - this.lastEvent > this.limits.maxTokenLength) {
      this.fail(`nothing but text over ${this.limits.maxTokenLength.toLocaleString('en-US')} characters`);
    }
  }

  end(): void {
    this.run(() => this.parser.close());
  }

  fail(what: string): never {
    throw new WorkbookFileError(MESSAGES.brokenPart(this.label.file, this.label.part, what));
  }

  private run(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof WorkbookFileError) throw error;
      if (error instanceof Error && /doctype/i.test(error.message)) this.refuseDoctype();
      // saxes' own complaints; anything else thrown by a handler passes unchanged.
      if (error instanceof Error && /^\d+:\d+: /.test(error.message)) this.fail(error.message);
      throw error;
    }
  }

  private refuseDoctype(): never {
    throw new WorkbookFileError(MESSAGES.doctype(this.label.file, this.label.part));
  }

  private local(name: string): string {
    let local = this.localNames.get(name);
    if (local === undefined) {
      local = name.slice(name.indexOf(':') + 1);
      if (this.localNames.size < 1_000) this.localNames.set(name, local);
    }
    return local;
  }
}
