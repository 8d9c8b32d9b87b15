/**
 * Reads a request's body up to a cap, in bytes. Gives `null` for a body that is longer, without having
 * kept more than the cap in memory: by its declared length where there is one, else by counting.
 *
 * Rejects when the client goes away in the middle.
 */
export async function readBody(
  request: Request,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const declared = request.headers.get("content-length");
  if (declared !== null) {
    if (Number(declared) > most) return null;
    const body = new Uint8Array(await request.arrayBuffer());
    return body.byteLength > most ? null : body;
  }
  const body = new Uint8Array(most);
  let length = 0;
  const reader = request.body?.getReader();
  if (!reader) return body.slice(0, 0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return body.slice(0, length);
    if (length + value.byteLength > most) {
      await reader.cancel();
      return null;
    }
    body.set(value, length);
    length += value.byteLength;
  }
}
