import { type EventEntry } from './events';
import { type ExcelHost } from './excel-host';
import { appContext } from './app-context';
import { dispatchMethod } from './dispatch';

/** A message between the pane's frame and its parent, as JSON text. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _responseType?: number;
  readonly _errorCode?: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const UNREGISTER = 2;

/** Who speaks: the pane's conversation, and the page that answers. */
export interface Conversation {
  readonly conversationId: string;
  readonly addInId: string;
  readonly parentOrigin: string;
  /** Takes a message's text to the pane. */
  readonly send: (text: string) => void;
}

/** The parent page's side of the conversation with one pane. */
export class XdmEndpoint {
  /** By name of the event: the running number under which the pane waits for it. */
  readonly #registrations = new Map<string, number>();
  readonly #stopListening: () => void;
  /** Every call's name in order, for tests of the start-up. */
  readonly calls: string[] = [];

  constructor(
    readonly host: ExcelHost,
    readonly conversation: Conversation,
  ) {
    host.onEvents = (entries) => this.#sendEvents(entries);
    this.#stopListening = host.workbook.subscribe((change) => {
      if (change.kind === 'selection') this.#sendCommonEvent('documentSelectionChanged');
      if (change.kind === 'settings') this.#sendCommonEvent('settingsChanged');
    });
  }

  /** Ends the conversation: nothing is sent any more. */
  close(): void {
    this.#stopListening();
    this.host.onEvents = () => undefined;
  }

  /** Takes the text of any window message; those of other conversations are passed over. */
  async receive(text: unknown): Promise<void> {
    const message = typeof text === 'string' ? parse(text) : undefined;
    if (message?._messageType !== REQUEST || message._conversationId !== this.conversation.conversationId) return;
    this.calls.push(message._actionName);
    // The pane's own call must have returned before the answer comes.
    await Promise.resolve();
    await new Promise<void>((free) => this.host.faults.whenFree(free));
    const data = this.#answer(message);
    if (data !== undefined) this.#send(message._actionName, message._correlationId, 0, data);
  }

  #answer(message: Message): unknown {
    if (message._actionType === REGISTER) {
      this.#registrations.set(message._actionName, message._correlationId);
      return { Error: 0 };
    }
    if (message._actionType === UNREGISTER) {
      this.#registrations.delete(message._actionName);
      return { Error: 0 };
    }
    if (message._actionType !== INVOKE) return null;
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      return appContext(this.host, this.conversation.addInId);
    }
    return message._actionName === 'executeMethod' ? dispatchMethod(this.host, message._data) : null;
  }

  #sendEvents(entries: readonly EventEntry[]): void {
    const registration = this.#registrations.get('richApiMessage');
    if (registration === undefined) return;
    const ArrayData = entries.map(({ type, target, args }) => eventArray(type, target, args));
    this.#send('richApiMessage', registration, 1, { ArrayData });
  }

  /** The events of the API that all Office applications share tell only that something happened. */
  #sendCommonEvent(name: string): void {
    const registration = this.#registrations.get(name);
    if (registration !== undefined) this.#send(name, registration, 1, {});
  }

  #send(action: string, correlation: number, responseType: number, data: unknown): void {
    const { conversationId, parentOrigin, send } = this.conversation;
    send(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: action,
        _conversationId: conversationId,
        _correlationId: correlation,
        _origin: parentOrigin,
        _serializerVersion: 1,
        _responseType: responseType,
        _errorCode: 0,
        _data: data,
      }),
    );
  }
}

const RICH_API_EVENT = 65_536;

/** An event as the client takes it: category, type, target, arguments, number, whether another user did it. */
export function eventArray(type: number, target: string, args: object): readonly unknown[] {
  return [RICH_API_EVENT, type, target, JSON.stringify(args), 0, false];
}

function parse(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}
