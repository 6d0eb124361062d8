import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const { resolve: pathOf } = createRequire(resolve('package.json'));
const DIST = join(dirname(pathOf('@microsoft/office-js/package.json')), 'dist');
const ADDRESS = 'https://localhost/office-js/';

interface Surroundings {
  /** Stands in for the window that frames the pane. */
  readonly parent: { postMessage(text: unknown): void };
  /** Tells the library that it runs in Excel, and where its parent is. */
  readonly windowName: string;
}

/** Runs the library's own scripts in the test's window and waits until it is ready. Gives the way back. */
export async function loadOfficeJs({ parent, windowName }: Surroundings): Promise<() => void> {
  const restore = [
    keepGlobals(),
    keepListeners(),
    keepProperties(window, ['opener', 'name', 'alert', 'confirm', 'prompt']),
    keepProperties(document, ['domain']),
    // The library takes both away.
    keepProperties(window.history, ['pushState', 'replaceState']),
    answerScripts(),
  ];
  define(window, { opener: parent, name: windowName });
  // jsdom has no `domain`; by it the library recognizes a parent that it may talk to.
  define(document, { domain: window.location.hostname });
  const script = document.createElement('script');
  script.src = `${ADDRESS}office.js`;
  document.head.appendChild(script);
  await new Promise<void>((resolve, reject) => {
    const wait = setTimeout(() => reject(new Error('Office.js did not become ready')), 10_000);
    script.addEventListener('load', () => {
      void Office.onReady(() => {
        clearTimeout(wait);
        resolve();
      });
    });
  });
  return () => {
    for (const undo of restore.reverse()) undo();
    for (const element of [...document.head.querySelectorAll(`script[src^="${ADDRESS}"]`)]) element.remove();
    window.sessionStorage.clear();
  };
}

/** Scripts of the library that are put into the page come from the package. */
function answerScripts(): () => void {
  const { head } = document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(ADDRESS)) return append(node);
    // A type that no browser runs: the text is run below.
    node.type = 'text/plain';
    append(node);
    queueMicrotask(() => {
      runGlobally(readFileSync(join(DIST, node.src.slice(ADDRESS.length)), 'utf8'));
      node.dispatchEvent(new Event('load'));
    });
    return node;
  };
  return () => Reflect.deleteProperty(head, 'appendChild');
}

function runGlobally(code: string): void {
  const evaluate = window.eval;
  evaluate(code);
}

/** Takes away every global that the library adds. */
function keepGlobals(): () => void {
  const known = new Set(Object.getOwnPropertyNames(window));
  return () => {
    for (const name of Object.getOwnPropertyNames(window)) if (!known.has(name)) Reflect.deleteProperty(window, name);
  };
}

type Added = [type: string, listener: EventListener, options?: boolean | AddEventListenerOptions];

/** Takes away every listener that the library adds to the window or the page while it starts. */
function keepListeners(): () => void {
  const undo = [window, document].map((target) => {
    const added: Added[] = [];
    const add = target.addEventListener.bind(target) as (...listener: Added) => void;
    target.addEventListener = (...listener: Added) => {
      added.push(listener);
      add(...listener);
    };
    return () => {
      Reflect.deleteProperty(target, 'addEventListener');
      for (const [type, listener, options] of added) target.removeEventListener(type, listener, options);
    };
  });
  return () => undo.forEach((one) => one());
}

/** Puts properties back as they were. */
function keepProperties(target: object, names: readonly string[]): () => void {
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  };
}

function define(target: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}
