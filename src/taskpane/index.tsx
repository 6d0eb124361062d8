import { createRoot } from 'react-dom/client';
import { DEFAULT_PATIENCE, OfficeSheetHost } from '../excel';
import { registerCommands } from '../commands';
import { App } from './app/app';
import { RequestedJob } from './app/requested-job';
import { SlowExcel } from './app/slow-excel';
import { OfficePaneHost } from './office';
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
  const root = createRoot(document.getElementById('root')!);
  const slow = new SlowExcel(DEFAULT_PATIENCE.slowAfter);
  const patience = { ...DEFAULT_PATIENCE, onSlow: slow.tell };
  const services = await startServices(new OfficeSheetHost(patience), language.tag);
  root.render(<App {...{ services, texts, host, requested, slow }} giveUpAfter={patience.giveUpAfter} />);
}

void start();
