import { type FailureView } from './pane-services';

/** A job ended without doing what it was asked; the views show why. */
export class PaneFailure extends Error {
  constructor(readonly view: FailureView) {
    super(view.message);
    this.name = 'PaneFailure';
  }
}

/** What the user is told of anything that was thrown. */
export function failureOf(error: unknown): FailureView {
  if (error instanceof PaneFailure) return error.view;
  return { kind: 'other', message: error instanceof Error ? error.message : String(error) };
}
