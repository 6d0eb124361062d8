import { type RefObject, useEffect } from 'react';

/** A dialog that closes gives the focus back by itself, within so many milliseconds. */
const DIALOGS_GIVE_BACK = 200;

/**
 * Keeps the keyboard in the pane: when what had the focus goes away, with the banner or the list that it stood in, the
 * focus goes to the job instead of nowhere, from where the next Tab would begin at the top.
 */
export function useKeptFocus(job: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    const note = (): void => {
      last = document.activeElement;
    };
    const isLost = (): boolean => !!last && !last.isConnected && document.activeElement === document.body;
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      setTimeout(() => {
        if (isLost()) job.current?.focus({ preventScroll: true });
      }, DIALOGS_GIVE_BACK);
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [job]);
}
