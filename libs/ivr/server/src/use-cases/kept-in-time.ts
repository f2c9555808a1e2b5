/** What a caller was to be told of could not be kept. */
export class NotKept extends Error {
  override name = 'NotKept';
}

/** Nor while they waited. */
export class NotKeptInTime extends NotKept {
  constructor(limitMs: number) {
    super(`not kept within ${limitMs} ms`);
  }
}

/** Waits for something to be kept no longer than a caller waits in silence. What is late is not kept any more: the caller hears that it was not. Throws `NotKept`. */
export async function keptInTime<T>(limitMs: number, keep: (late: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { late.abort(); reject(new NotKeptInTime(limitMs)); }, limitMs);
  });
  try {
    return await Promise.race([keep(late.signal).catch((cause: unknown) => { throw new NotKept('not kept', { cause }); }), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
