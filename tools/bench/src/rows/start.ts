import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { startPostgres } from '../frame/own-postgres.js';
import type { Bar, Measured, PreparedRow, Row } from '../frame/row.js';

class StartRow implements PreparedRow {
  private readonly wrong: string[] = [];

  constructor(private readonly helpline: RunningHelpline, private readonly say: (line: string) => void) {}

  async round(): Promise<Measured> {
    const empty = await secondsOf(() => emptyDatabase());
    await this.helpline.stop({ keep: true });
    const again = await secondsOf(() => this.helpline.launch());
    // All three answer, and not only the launcher says so.
    for (const at of [`${this.helpline.api}/api/health/ready`, `${this.helpline.inbox}/api/health/ready`, `${this.helpline.fallback}/ready`]) {
      if (!(await fetch(at)).ok) this.wrong.push(`${new URL(at).pathname} is not ready when the launcher says that the helpline answers`);
    }
    return { again, empty };
  }

  check(): Promise<readonly string[]> {
    return Promise.resolve(this.wrong);
  }

  bars({ again = Number.NaN, empty = Number.NaN }: Measured): readonly Bar[] {
    this.say(`  an empty PostgreSQL is made and started in ${empty.toFixed(1)} s here`);
    return [{ label: 'started again, until the helpline answers', value: again, unit: 's', is: 'at most', asked: 6 }];
  }

  stop(): Promise<void> {
    return this.helpline.stop();
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

async function emptyDatabase(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-bench-'));
  chmodSync(folder, 0o755);
  try {
    await (await startPostgres(path.join(folder, 'postgres'))).stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const row: Row = {
  name: 'start',
  title: 'A start of the helpline with its data, until all of it answers',
  prepare: async ({ say }) => new StartRow(await RunningHelpline.start(), say),
};
