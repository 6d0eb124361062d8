import { JSDOM } from 'jsdom';

/** What Office.js and its loader look for in the page that they run in. */
const OF_PAGES = ['document', 'HTMLScriptElement', 'MessageEvent', 'Event'] as const;
/** What Office.js puts there. */
const OF_OFFICE = ['Office', 'Excel', 'OfficeExtension'] as const;

/** Makes this process a page, as far as Office.js needs one. Imported before anything that asks for it. */
const page = new JSDOM('<!doctype html>', { url: 'https://localhost/', runScripts: 'outside-only' }).window;
const names = page as unknown as Readonly<Record<string, unknown>>;

Object.assign(globalThis, { window: page });
for (const name of [...OF_PAGES, ...OF_OFFICE]) {
  Object.defineProperty(globalThis, name, { get: () => names[name], configurable: true });
}
