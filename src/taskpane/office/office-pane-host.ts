import { type PaneHost } from './pane-host';

/** A call takes no more arguments than some ten thousands. */
const BYTES_AT_A_TIME = 8_192;

/** Excel around the pane. */
export class OfficePaneHost implements PaneHost {
  get displayLanguage(): string {
    return Office.context.displayLanguage;
  }

  get contentLanguage(): string {
    return Office.context.contentLanguage;
  }

  get savesFiles(): boolean {
    const { platform } = Office.context;
    return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
  }

  isDark(): boolean | undefined {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    if (!theme) return undefined;
    return theme.isDarkTheme ?? isDarkColor(theme.bodyBackgroundColor);
  }

  async openWorkbook(content: Blob): Promise<void> {
    await Excel.createWorkbook(await base64Of(content));
  }
}

/** As Office takes the bytes of a file. */
async function base64Of(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME) {
    text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_A_TIME));
  }
  return btoa(text);
}

/** By its luminance; `#1f1f1f` or `1f1f1f`. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!digits) return undefined;
  const [red, green, blue] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
