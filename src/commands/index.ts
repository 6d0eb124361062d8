export { type CommandJob, COMMANDS, registerCommands } from './commands';
