import { createRoot } from 'react-dom/client';
import { App } from './app';
import { expose } from './for-tests';
import './page.css';
import { Workbench } from './workbench';

// ?seam=web speaks as Excel on the web does, which wants https. ?language=de-DE and ?theme=dark are those of Excel, which
// with ?theme=untold leaves the theme to the system; ?readOnly opens workbooks that may not be changed.
const THEMES = ['dark', 'untold'] as const;
const query = new URLSearchParams(window.location.search);
const language = query.get('language') ?? 'en-US';
const bench = new Workbench(query.get('seam') === 'web' ? 'web' : 'desktop', {
  displayLanguage: language,
  contentLanguage: language,
  readOnly: query.has('readOnly'),
  theme: THEMES.find((theme) => theme === query.get('theme')) ?? 'light',
});
expose(bench);
createRoot(document.getElementById('root')!).render(<App bench={bench} opens={query.get('open') ?? 'sample'} />);
