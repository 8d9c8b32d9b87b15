import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a self-signed certificate for some host names, good for a day; nothing is written to disk. */
export async function createCertificate(hosts: readonly string[]): Promise<Certificate> {
  const yesterday = new Date(Date.now() - 86_400_000);
  const made = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: yesterday,
    notAfterDate: new Date(yesterday.getTime() + 2 * 86_400_000),
    extensions: [
      { name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
