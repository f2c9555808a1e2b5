import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Failed, type HistoriesFound, type HistoriesWanted, isEnough } from './run-histories.js';

/** What a process that lives histories is told, and what it tells. */
export type Order = Omit<HistoriesWanted, 'tell' | 'plant' | 'until'> & { readonly wiring: string; readonly plantNamed?: string | undefined };
export type Told = { readonly done: number; readonly failed?: Failed } | { readonly found: Omit<HistoriesFound, 'acts' | 'failed'> & { readonly acts: readonly (readonly [string, number])[]; readonly failed: readonly { readonly seed: number; readonly lived: { readonly story: readonly string[]; readonly faults: readonly string[] } }[] } };

/** Lives histories in as many processes of this machine as told, each of which lives its share of the seeds. `wiring`: the module that knows how the product is wired. */
export async function runInProcesses({ processes, tell, ...order }: Order & { readonly processes: number; readonly tell?: HistoriesWanted['tell'] }): Promise<HistoriesFound> {
  const dones = new Map<number, number>();
  const faults: { readonly lived: { readonly faults: readonly string[] } }[] = [];
  const children = Array.from({ length: processes }, (_none, nth) => {
    const child = fork(fileURLToPath(new URL('./history-process.js', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const found = new Promise<Extract<Told, { found: unknown }>['found']>((resolve, reject) => {
      child.on('exit', (code) => reject(new Error(`a process of the model ended with ${code}`)));
      child.on('message', (told: Told) => {
        if ('found' in told) return resolve(told.found);
        dones.set(nth, told.done);
        tell?.([...dones.values()].reduce((sum, done) => sum + done, 0), told.failed);
        if (!told.failed) return;
        faults.push({ lived: told.failed });
        if (isEnough(faults, order)) for (const { child: other } of children) if (other.connected) other.send('enough');
      });
    });
    child.send({ ...order, from: nth, every: processes } satisfies Order);
    return { child, found };
  });
  try {
    const all = await Promise.all(children.map(({ found }) => found));
    const acts = new Map<string, number>();
    for (const [act, count] of all.flatMap((one) => one.acts)) acts.set(act, (acts.get(act) ?? 0) + count);
    const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0);
    return {
      histories: sum(({ histories }) => histories), cuts: sum(({ cuts }) => cuts), deliveries: sum(({ deliveries }) => deliveries), planted: sum(({ planted }) => planted), acts,
      failed: all.flatMap(({ failed }) => failed).map(({ seed, lived }) => ({ seed, lived: { ...lived, acts: new Map(), deliveries: 0 } })),
    };
  } finally {
    for (const { child } of children) {
      child.removeAllListeners();
      if (child.connected) child.disconnect();
    }
  }
}
