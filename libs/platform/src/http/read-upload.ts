/** Who goes on sending after so many times what is taken does not want to hear why it was not. */
const PATIENCE = 8;

/** A file that was sent as the body of a request; undefined for one that is too large: it is read to its end, so that its sender hears why, and not kept. */
export async function readUpload(body: unknown, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  if (!isStream(body)) return Buffer.alloc(0);
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > PATIENCE * mostBytes) return undefined;
  }
  return bytes <= mostBytes ? Buffer.concat(chunks) : undefined;
}

const isStream = (body: unknown): body is AsyncIterable<Buffer> => typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
