// A process of its own: searchers who ask one after the other, each as soon as the one before is answered.
import { RawConnection } from './raw-connection.js';
import type { Answered } from './wanted.js';

export interface SearchWanted {
  readonly port: number;
  /** Whole HTTP requests: the searchers take them in turn. */
  readonly requests: readonly string[];
  readonly searchers: number;
  readonly seconds: number;
}

async function run({ port, requests, searchers, seconds }: SearchWanted): Promise<Answered> {
  const open = await Promise.all(Array.from({ length: searchers }, () => RawConnection.open(port)));
  const latencies: number[] = [];
  let [next, refused] = [0, 0];
  const began = performance.now();
  await Promise.all(open.map(async (connection) => {
    while (performance.now() < began + seconds * 1_000) {
      const at = performance.now();
      const { status } = await connection.ask(requests[next++ % requests.length]!);
      latencies.push(performance.now() - at);
      if (status !== 200) refused += 1;
    }
    connection.close();
  }));
  return { requests: latencies.length, refused, seconds: (performance.now() - began) / 1_000, latencies };
}

process.on('message', (wanted: SearchWanted) => {
  run(wanted).then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: String(error) }));
});
