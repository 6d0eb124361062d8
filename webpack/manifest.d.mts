export const DEVELOPMENT_URL: string;
export function manifestFor(manifest: string, address: string): string;
