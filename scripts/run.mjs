// node scripts/run.mjs [options of Node] FILE.ts [arguments]
import { runTypeScript } from './typescript.mjs';

process.exitCode = runTypeScript(process.argv.slice(2));
