/** A change of setup that was asked for makes no sense; the message says what is wrong and what to write instead. */
export class SetupChangeError extends Error {
  constructor(
    readonly change: string,
    problem: string,
  ) {
    super(`"${change}": ${problem}`);
    this.name = 'SetupChangeError';
  }
}
