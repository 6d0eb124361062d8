import { type CommandJob, COMMANDS, registerCommands } from '../../src/commands';

/** What happens while a button is pressed, in order. */
let events: string[];
let functions: Map<string, (event: { completed: () => void }) => void>;

beforeEach(() => {
  events = [];
  functions = new Map();
  Object.assign(globalThis, {
    Office: {
      actions: {
        associate: (name: string, run: (event: { completed: () => void }) => void) => functions.set(name, run),
      },
      addin: { showAsTaskpane: async () => void events.push('pane shown') },
    },
  });
});

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

/** Presses a button and waits until Excel hears that its command has ended. */
function press(name: string): Promise<void> {
  return new Promise((resolve) => {
    functions.get(name)!({
      completed: () => {
        events.push('completed');
        resolve();
      },
    });
  });
}

describe('the buttons of the ribbon', () => {
  it.each(Object.entries(COMMANDS))(
    '%s opens the pane, has it begin %s, then gives Excel the command back',
    async (name, job) => {
      registerCommands((shown: CommandJob) => void events.push(`begins ${shown}`));
      await press(name);
      expect(events).toEqual(['pane shown', `begins ${job}`, 'completed']);
    },
  );

  it('wait until the pane has taken the job', async () => {
    registerCommands(async (job) => {
      await Promise.resolve();
      events.push(`begins ${job}`);
    });
    await press('postInventoryCost');
    expect(events).toEqual(['pane shown', 'begins post', 'completed']);
  });

  it('run no job themselves, and none before a button is pressed', () => {
    registerCommands((job) => void events.push(job));
    expect(events).toEqual([]);
    expect([...functions.keys()]).toEqual(Object.keys(COMMANDS));
  });
});
