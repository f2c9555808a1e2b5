import { Database, type Tx } from '@pukar/platform/database';
import type { DataSource } from 'typeorm';
import type { Chance } from './chance.js';

/** The process died at this step. */
export class Crash extends Error {}

/** A database whose process dies now and then: before a transaction is committed, or right after. */
export class CrashingDatabase extends Database {
  crashes = 0;
  isCalm = false;

  constructor(dataSource: DataSource, private readonly chance: Chance, private readonly often: number) {
    super(dataSource);
  }

  override async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const dies = !this.isCalm && this.chance.isOneIn(this.often);
    const before = dies && this.chance.isOneIn(2);
    const value = await super.transaction(async (tx) => {
      const made = await work(tx);
      if (before) this.die();
      return made;
    });
    if (dies) this.die();
    return value;
  }

  private die(): never {
    this.crashes += 1;
    throw new Crash('the process died here');
  }
}
