import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Chance } from '@pukar/callbacks-simulation/chance';
import type { CitizensDoor } from './citizens-door.js';
import type { SteppedHelpline } from './stepped-helpline.js';
import type { WatchedDatabase } from './watched-database.js';

const VICTIMS = [['worker', 5], ['department', 4], ['api', 3], ['door', 2], ['postgres', 2]] as const;
type Victim = (typeof VICTIMS)[number][0] | 'everything';

/** Kills processes with `kill -9`, at instants of chance, while something goes on. */
export class Killer {
  readonly kills = new Map<Victim, number>();

  constructor(private readonly helpline: SteppedHelpline, private readonly door: CitizensDoor, private readonly database: WatchedDatabase, private readonly chance: Chance) {}

  /** So many deaths within the first seconds of some work. */
  async during(work: Promise<unknown>, { deaths, isPowerCut }: { readonly deaths: number; readonly isPowerCut: boolean }): Promise<void> {
    let isOver = false;
    const ended = work.finally(() => { isOver = true; });
    const killing = async (): Promise<void> => {
      for (let nth = 0; nth < deaths && !isOver; nth += 1) {
        await new Promise((resolve) => setTimeout(resolve, this.chance.upTo(1_200)));
        await this.kill(isPowerCut && nth === 0 ? 'everything' : this.chance.weighted(VICTIMS));
      }
    };
    await Promise.all([ended, killing()]);
  }

  private async kill(victim: Victim): Promise<void> {
    try {
      await this.end(victim);
      this.kills.set(victim, (this.kills.get(victim) ?? 0) + 1);
    } catch { /* it is being started again: it died a moment ago */ }
  }

  private async end(victim: Victim): Promise<void> {
    const { running } = this.helpline;
    if (victim === 'door') return this.door.kill();
    if (victim === 'postgres') return process.kill(aBackendUnder(running.folder), 'SIGKILL') ? undefined : Promise.reject(new Error('it is gone'));
    if (victim !== 'everything') return running.kill(victim);
    await this.database.close();
    this.door.kill();
    await running.killEverything();
    await running.launch();
  }
}

/** A process of PostgreSQL's that serves a connection. That it was killed makes the others end too: the server recovers from what it wrote ahead. */
function aBackendUnder(folder: string): number {
  const postmaster = Number(readFileSync(path.join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('pukar_')) return Number(entry);
    } catch { /* it ended while we looked */ }
  }
  throw new Error('nobody is connected');
}
