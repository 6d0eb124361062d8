/** Who the pane talks to, written into its address as Excel on the web writes it. */
export interface PaneAddress {
  readonly conversationId: string;
  readonly addInId: string;
  readonly parentOrigin: string;
  readonly displayLanguage: string;
}

/** What Office.js finds in `window.name` or in the pane's address: that it runs in Excel, and where its parent is. */
export function hostInfo(
  { addInId, displayLanguage }: Pick<PaneAddress, 'addInId' | 'displayLanguage'>,
  platform: 'Web' | 'Win32' = 'Web',
): string {
  return `Excel$${platform}$16.01$${displayLanguage}$${addInId}$$$0`;
}

export function xdmInfo({ conversationId, addInId, parentOrigin }: PaneAddress): string {
  return `${conversationId}|${addInId}|${encodeURIComponent(parentOrigin)}`;
}

/** The address at which the pane's frame is opened so that Office.js finds its host. */
export function paneUrl(page: string, address: PaneAddress): string {
  const url = new URL(page);
  url.searchParams.set('_host_Info', hostInfo(address));
  return `${url.href.split('#')[0]}#&_xdm_Info=${xdmInfo(address)}`;
}
