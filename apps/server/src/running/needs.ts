import { existsSync, type StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '@pukar/platform/database';
import type { Jobs } from '@pukar/platform/jobs';
import type { Need } from '@pukar/platform/running';
import type { MigrationInterface } from 'typeorm';

/** Less is as good as a full disk: what is begun may not find its place. */
const LEAST_FREE_BYTES = 100_000_000;

/**
 * The database answers. The api without one still answers the carrier, in words that say something useful, and the worker has its fallback:
 * to them it is not vital. The officers' process has nothing without it.
 */
export const databaseNeed = (database: Database, isVital: boolean): Need => ({ name: 'database', isVital, check: async () => (await database.query('select 1')).length === 1 });

/** The migrations that this program knows have run. Where it is not known (the database is away) they have if they had before. */
export function versionNeed(database: Database, migrations: readonly (new () => MigrationInterface)[]): Need {
  let hasRun = false;
  const names = migrations.map((migration) => new migration().name ?? migration.name);
  return {
    name: 'version', isVital: true,
    check: async () => {
      if (hasRun) return true;
      const [row] = await database.query<{ ran: number }>('select count(*)::int as ran from pukar_migrations.migration where name = any($1)', [names]);
      hasRun = row?.ran === names.length;
      return hasRun;
    },
  };
}

/** Wake-ups go through. Without them sweeps find what is due, a moment later. */
export const queueNeed = (jobs: Jobs): Need => ({ name: 'queue', isVital: false, check: async () => { await jobs.counts(); return true; } });

/** Notices for screens come. Without them a screen is as it was when it last asked. */
export const liveNeed = (bus: { readonly isUp: boolean }): Need => ({ name: 'live', isVital: false, check: async () => bus.isUp });

/** There is room for recordings and papers. The folder is made with the first of them; until then it is its parent's disk. */
export const diskNeed = (folder: string): Need => ({
  name: 'disk', isVital: false,
  check: async () => {
    const { bavail, bsize } = await statfsAbove(path.resolve(folder));
    return bavail * bsize > LEAST_FREE_BYTES;
  },
});

function statfsAbove(folder: string): Promise<StatsFs> {
  return existsSync(folder) || path.dirname(folder) === folder ? statfs(folder) : statfsAbove(path.dirname(folder));
}
