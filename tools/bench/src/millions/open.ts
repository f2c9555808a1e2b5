import { fill } from './fill.js';
import { type KeptDatabase, openKept } from './kept-database.js';
import { folderOf, needsOf, sizeName } from './place.js';

/** A database of the product with many tickets. */
export interface Millions extends KeptDatabase {
  readonly count: number;
}

/** Says what making so many needs, makes them where they are not kept, and starts the server on them. */
export async function openMillions(count: number, say: (line: string) => void): Promise<Millions> {
  const folder = folderOf(count);
  const { gigabytes, seconds } = needsOf(count);
  const needs = (): void => say(`  ${sizeName(count)} tickets are made in ${folder}: about ${gigabytes.toFixed(1)} GB and ${Math.ceil(seconds)} s. They are kept; npm run bench:millions -- --remove takes them away.`);
  return { count, ...(await openKept(folder, needs, (superuser) => fill(superuser, count, say))) };
}
