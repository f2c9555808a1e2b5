import { rmSync } from 'node:fs';
import path from 'node:path';
import { isWhole } from './kept-database.js';

/** How many tickets there are: so many, or with `k` and `m` for thousands and millions. */
export function countOf(text: string): number {
  const [, digits, unit] = /^(\d+)(k|m)?$/i.exec(text) ?? [];
  const count = Number(digits) * (unit?.toLowerCase() === 'm' ? 1_000_000 : unit ? 1_000 : 1);
  if (!Number.isSafeInteger(count) || count < 10_000 || count > 50_000_000) throw new Error(`--size ${text}: from 10k to 50m tickets`);
  return count;
}

/** `100k`, `10m` */
export const sizeName = (count: number): string => (count % 1_000_000 === 0 ? `${count / 1_000_000}m` : `${Math.round(count / 1_000)}k`);

/** How many tickets a measurement is over: ten million, or in the short form fifty thousand; or as BENCH_TICKETS says, `1m`. */
export const wantedCount = (isShort: boolean): number => countOf(process.env['BENCH_TICKETS'] ?? (isShort ? '50k' : '10m'));

/** Where the databases are kept from one run to the next. */
const FOLDER = path.resolve(import.meta.dirname, '../../../../.data/millions');

export const folderOf = (count: number): string => path.join(FOLDER, sizeName(count));

export const isKept = (count: number): boolean => isWhole(folderOf(count));

/** Takes what is kept away: one size of it, or all. No server may run on it. */
export function remove(count?: number): void {
  rmSync(count === undefined ? FOLDER : folderOf(count), { recursive: true, force: true });
}

/** Bytes and seconds that a ticket takes with all that belongs to it, as measured on two cores; the migrated database alone has the first. */
const NEEDS = { fixed: { bytes: 150_000_000, seconds: 12 }, each: { bytes: 2_900, seconds: 0.000_2 } } as const;

export const needsOf = (count: number): { readonly gigabytes: number; readonly seconds: number } => (
  { gigabytes: (NEEDS.fixed.bytes + count * NEEDS.each.bytes) / 1e9, seconds: NEEDS.fixed.seconds + count * NEEDS.each.seconds }
);
