import { RawConnection } from './raw-connection.js';
import { type CarrierAccount, signedRequest } from './signed-request.js';
import type { Answered, Ask, Wanted } from './wanted.js';

type Of<Type extends Wanted['type']> = Extract<Wanted, { type: Type }>;

/** So many are signed beforehand for each second; a server that answers more is done sooner. */
const MOST_A_SECOND = 12_000;

/** How many were asked so far, by anybody. */
let asked = 0;

/** Each connection asks again as soon as it is answered: what the server does at most. */
export async function flatOut({ port, account, asks, connections, seconds }: Of<'flat-out'>): Promise<Answered> {
  const requests = signedBefore(account, asks, Math.ceil(seconds * MOST_A_SECOND));
  const open = await opened(port, connections);
  let [next, done, refused] = [0, 0, 0];
  const began = performance.now();
  const until = began + seconds * 1_000;
  await Promise.all(open.map(async (connection) => {
    while (performance.now() < until && next < requests.length) {
      const { status } = await connection.ask(requests[next++]!);
      done += 1;
      if (status !== 200) refused += 1;
    }
  }));
  const took = (performance.now() - began) / 1_000;
  for (const connection of open) connection.close();
  return { requests: done, refused, seconds: took, latencies: [] };
}

/**
 * Requests are due at a fixed rate. One that finds no free connection waits for one, and its time counts from when it was due: a
 * server that stands still for a while is late for everybody who came meanwhile, and not for one.
 */
export async function atRate({ port, account, asks, connections, seconds, rate }: Of<'at-rate'>): Promise<Answered> {
  const free = await opened(port, connections);
  const all = [...free];
  const latencies: number[] = [];
  let [sent, refused] = [0, 0];
  const total = Math.round(rate * seconds);
  const requests = signedBefore(account, asks, total);
  const began = performance.now() + 20;
  await new Promise<void>((resolve, reject) => {
    const go = (): void => {
      while (sent < total && free.length > 0) {
        const due = began + (sent * 1_000) / rate;
        if (due > performance.now()) break;
        const connection = free.pop()!;
        const request = requests[sent++]!;
        connection.ask(request).then(({ status }) => {
          latencies.push(performance.now() - due);
          if (status !== 200) refused += 1;
          free.push(connection);
          if (latencies.length === total) resolve();
        }, reject);
      }
      // A timer is a millisecond late at best, which would count as the server's.
      if (sent < total) setImmediate(go);
    };
    go();
  });
  const took = (performance.now() - began) / 1_000;
  for (const connection of all) connection.close();
  return { requests: total, refused, seconds: took, latencies };
}

/** Each has a number of its own: what bears the signature of one before is one that comes again, and the product does not note it twice. */
const signedBefore = (account: CarrierAccount, asks: readonly Ask[], count: number): readonly string[] => Array.from({ length: count }, (_, nth) => {
  const { path, form } = asks[nth % asks.length]!;
  return signedRequest(account, path, { ...form, Asked: String((asked += 1)) });
});

const opened = (port: number, connections: number): Promise<RawConnection[]> => Promise.all(Array.from({ length: connections }, () => RawConnection.open(port)));
