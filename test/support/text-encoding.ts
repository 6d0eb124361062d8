import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has them, and so has Node; the window of jsdom lacks them.
for (const [name, own] of Object.entries({ TextDecoder, TextEncoder })) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: own });
}
