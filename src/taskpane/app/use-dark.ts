import { useEffect, useState } from 'react';
import { type PaneHost } from '../office';

const DARK_QUERY = '(prefers-color-scheme: dark)';

/** Whether Excel is dark. It tells nobody when that changes, so that it is asked whenever the user comes back. */
export function useDark(host: PaneHost): boolean {
  const [isDark, setDark] = useState(() => askFor(host));
  useEffect(() => {
    const ask = (): void => setDark(askFor(host));
    const query = window.matchMedia(DARK_QUERY);
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    query.addEventListener('change', ask);
    return () => {
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
      query.removeEventListener('change', ask);
    };
  }, [host]);
  return isDark;
}

function askFor(host: PaneHost): boolean {
  return host.isDark() ?? window.matchMedia(DARK_QUERY).matches;
}
