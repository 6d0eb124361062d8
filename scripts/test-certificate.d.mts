export function testCertificate(): Promise<{ cert: string; key: string }>;
