import { type RefObject, useEffect } from 'react';

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
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      job.current?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [job]);
}
