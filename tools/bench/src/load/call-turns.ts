import { RawConnection } from './raw-connection.js';
import { lineOf, nextOf, signedRequest } from './signed-request.js';
import type { Answered, Wanted } from './wanted.js';

/** Whole calls, some at once: each comes in and presses its keys, one after the other. */
export async function callTurns({ port, account, calls, atOnce, keys, firstLine }: Extract<Wanted, { type: 'calls' }>): Promise<Answered> {
  let [begun, turns, refused] = [0, 0, 0];
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    const connection = await RawConnection.open(port);
    const ask = async (path: string, line: number, digits?: string): Promise<string> => {
      const { status, body } = await connection.ask(signedRequest(account, path, lineOf(line, digits)));
      turns += 1;
      if (status !== 200) refused += 1;
      return body;
    };
    while (begun < calls) {
      const line = firstLine + begun++;
      let document = await ask('/voice/incoming', line);
      for (const key of keys) document = await ask(nextOf(document, account.publicUrl), line, key);
    }
    connection.close();
  }));
  return { requests: turns, refused, seconds: (performance.now() - began) / 1_000, latencies: [] };
}
