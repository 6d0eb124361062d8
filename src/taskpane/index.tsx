import { createRoot } from 'react-dom/client';
import { DEFAULT_PATIENCE, OfficeSheetHost } from '../excel';
import { registerCommands } from '../commands';
import { App } from './app/app';
import { Opening } from './app/opening';
import { painted } from './app/painted';
import { RequestedJob } from './app/requested-job';
import { ExcelSilence, OfficePaneHost } from './office';
import { startServices } from './services/worker-services';
import { Texts, loadLanguage } from './texts';

async function start(): Promise<void> {
  await Office.onReady();
  const requested = new RequestedJob();
  registerCommands((job) => requested.ask(job));
  const host = new OfficePaneHost();
  const language = await loadLanguage(host.displayLanguage);
  document.documentElement.lang = language.tag;
  const texts = new Texts(language, host.contentLanguage);
  const silence = new ExcelSilence(DEFAULT_PATIENCE);
  const excel = new OfficeSheetHost({ ...DEFAULT_PATIENCE, onSlow: silence.note });
  const root = createRoot(document.getElementById('root')!);
  const open = async (): Promise<void> => {
    root.render(<Opening texts={texts} host={host} silence={silence} />);
    // The worker is as large as the pane itself: something is to be seen before it is loaded.
    await painted();
    try {
      const services = await startServices(excel, language.tag);
      root.render(<App services={services} texts={texts} host={host} silence={silence} requested={requested} />);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const failed = { message, again: () => void open() };
      root.render(<Opening texts={texts} host={host} silence={silence} failed={failed} />);
    }
  };
  await open();
}

void start();
