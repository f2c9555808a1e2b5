import { CuttingDatabase } from '@pukar/grievance-proofs/cutting-database';
import type { Tx } from '@pukar/platform/database';
import type { Plant } from './plants.js';

/** A database on which a fault may be planted: its statements are other ones than the product wrote. */
export class PlantedDatabase extends CuttingDatabase {
  plant: Plant | undefined;
  /** How often a planted statement ran. */
  planted = 0;
  /** What is on its way. */
  running = 0;

  override query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.counted(super.query<Row>(this.changed(sql), params));
  }

  override transaction<T>(work: (tx: Tx) => Promise<T>, late?: AbortSignal): Promise<T> {
    return this.counted(super.transaction((tx) => work({ ...tx, query: (sql, params) => tx.query(this.changed(sql), params), write: (sql, params) => tx.write(this.changed(sql), params) }), late));
  }

  private counted<T>(asked: Promise<T>): Promise<T> {
    this.running += 1;
    return asked.finally(() => { this.running -= 1; });
  }

  private changed(sql: string): string {
    const changed = this.plant?.changes(sql) ?? sql;
    if (changed !== sql) this.planted += 1;
    return changed;
  }
}
