export interface Served {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export function serve(options: {
  readonly root: string | readonly string[];
  readonly port?: number;
  readonly https?: { readonly key: string | Buffer; readonly cert: string | Buffer };
}): Promise<Served>;
