import { type TransferHandler, transferHandlers } from 'comlink';

interface Thrown {
  readonly value: unknown;
}

/**
 * Errors keep what they know when they pass from one thread to the other: the code of an error of Excel, and what a
 * failed job tells the user. Both threads call this before they talk.
 */
export function keepErrorsWhole(): void {
  const own = transferHandlers.get('throw') as TransferHandler<Thrown, unknown>;
  const whole: TransferHandler<Thrown, Readonly<Record<string, unknown>>> = {
    canHandle: (value): value is Thrown => own.canHandle(value),
    serialize: ({ value }) => [partsOf(value), []],
    deserialize: (parts) => {
      throw Object.assign(new Error(), parts);
    },
  };
  transferHandlers.set('throw', whole);
}

function partsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, name, stack } = error;
  return { ...error, message, name, stack };
}
