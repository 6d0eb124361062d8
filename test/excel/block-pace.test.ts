import { BlockPace } from '../../src/excel/office/block-pace';
import { LARGEST_BLOCK } from '../../src/excel/sheet-host';

/** A browser that tells of its long tasks, when it is asked or by itself. */
class LongTasks {
  static readonly supportedEntryTypes = ['longtask'];
  static told: ((list: { getEntries: () => object[] }) => void)[] = [];
  static waiting: object[] = [];

  constructor(callback: (typeof LongTasks.told)[number]) {
    LongTasks.told.push(callback);
  }

  observe(): void {}

  takeRecords(): object[] {
    return LongTasks.waiting.splice(0);
  }
}

const browser = globalThis.PerformanceObserver;
const take = (...milliseconds: number[]) =>
  void LongTasks.waiting.push(...milliseconds.map((duration) => ({ duration })));

describe('blocks of cells on their way to Excel and back', () => {
  let pace: BlockPace;
  beforeEach(() => {
    LongTasks.waiting = [];
    globalThis.PerformanceObserver = LongTasks as unknown as typeof PerformanceObserver;
    pace = new BlockPace();
  });
  afterEach(() => {
    globalThis.PerformanceObserver = browser;
  });

  it('are as large as can be while nothing is held up', () => {
    expect([pace.after(0), pace.after(LARGEST_BLOCK)]).toEqual([LARGEST_BLOCK, LARGEST_BLOCK]);
  });

  it('become smaller by as much as they held up the pane', () => {
    take(50, 60, 55);
    expect(pace.after(LARGEST_BLOCK)).toBeCloseTo(0.6 * LARGEST_BLOCK);
  });

  it('are halved at most, and never vanish', () => {
    take(5_000);
    expect(pace.after(LARGEST_BLOCK)).toBe(LARGEST_BLOCK / 2);
    for (let i = 0; i < 20; i++) {
      take(5_000);
      pace.after(LARGEST_BLOCK);
    }
    expect(pace.after(0)).toBe(LARGEST_BLOCK / 8);
  });

  it('grow again after blocks of their size that held up nothing', () => {
    take(72);
    const halved = pace.after(LARGEST_BLOCK);
    expect(pace.after(1_000)).toBe(halved);
    expect(pace.after(halved)).toBeCloseTo(1.1 * halved);
    for (let i = 0; i < 20; i++) pace.after(LARGEST_BLOCK);
    expect(pace.after(LARGEST_BLOCK)).toBe(LARGEST_BLOCK);
  });

  it('learn from tasks that the browser told of in between', () => {
    LongTasks.told.at(-1)!({ getEntries: () => [{ duration: 60 }] });
    expect(pace.after(LARGEST_BLOCK)).toBeCloseTo(0.6 * LARGEST_BLOCK);
  });

  it('stay as they are in a browser that does not tell', () => {
    globalThis.PerformanceObserver = undefined as unknown as typeof PerformanceObserver;
    take(500);
    expect(new BlockPace().after(LARGEST_BLOCK)).toBe(LARGEST_BLOCK);
  });
});
