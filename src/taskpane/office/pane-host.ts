/** What the app knows of the program around it. */
export interface PaneHost {
  /** Language of the program, `de-DE`. */
  readonly displayLanguage: string;
  /** Language of figures and dates. */
  readonly contentLanguage: string;
  /** Whether the program shows itself dark; undefined where it does not tell. */
  isDark(): boolean | undefined;
  /** Whether a file can be saved from the pane; Office on the Mac and on phones lets no file out of it. */
  readonly savesFiles: boolean;
  /** Opens a workbook file as a new workbook beside the open one. */
  openWorkbook(content: Blob): Promise<void>;
}
