import { type PaneHost } from './pane-host';

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
}

/** By its luminance; `#1f1f1f` or `1f1f1f`. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!digits) return undefined;
  const [red, green, blue] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
