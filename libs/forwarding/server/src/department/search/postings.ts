import type { Tx } from '@pukar/platform/database';

/** A block of one word at one office: the seconds in which statements with it came, rising. */
interface Block {
  readonly office_id: string;
  readonly word: number;
  readonly first_at: number;
  /** As PostgreSQL sends an array: a head of 20 bytes, then 4 bytes of length and 4 of value for each. */
  readonly came: Buffer;
}

const HEAD = 20;
const EACH = 8;
export const MOST_OFFICES = 4_096;

/** Where a statement may be: a second and an office in one number, in the order of time. */
export const placeOf = (second: number, office: number): number => second * MOST_OFFICES + office;
export const secondOfPlace = (place: number): number => Math.floor(place / MOST_OFFICES);
export const officeOfPlace = (place: number): number => place % MOST_OFFICES;

/** What words stand at these offices, read block by block, the newest first; it counts what it reads. */
export class Postings {
  /** How many places were read so far. */
  read = 0;
  private readonly nth: ReadonlyMap<string, number>;

  constructor(private readonly tx: Tx, private readonly offices: readonly string[]) {
    this.nth = new Map(offices.map((office, nth) => [office, nth]));
  }

  /** The places of any of these words that are in their newest blocks up to a second, the latest first, and the second down to which nothing is missing among them. */
  async newest(words: readonly number[], upTo: number, blocksEach: number): Promise<{ readonly places: readonly number[]; readonly completeFrom: number }> {
    const blocks = await this.tx.query<Block>(
      `select o as office_id, w as word, b.first_at, b.came from unnest($1::uuid[]) o cross join unnest($2::integer[]) w cross join lateral
       (select s.first_at, array_send(s.came_at) as came from forwarding.search_block s where s.office_id = o and s.word = w and s.first_at <= $3 order by s.first_at desc limit $4) b`,
      [this.offices, words, upTo, blocksEach],
    );
    const counts = new Map<string, { count: number; oldest: number }>();
    for (const { office_id: office, word, first_at: firstAt } of blocks) {
      const entry = counts.get(`${office} ${word}`) ?? { count: 0, oldest: firstAt };
      counts.set(`${office} ${word}`, { count: entry.count + 1, oldest: Math.min(entry.oldest, firstAt) });
    }
    const unfinished = [...counts.values()].filter(({ count }) => count === blocksEach).map(({ oldest }) => oldest);
    const completeFrom = unfinished.length === 0 ? 0 : Math.max(...unfinished);
    const places = Float64Array.from(this.placesIn(blocks, completeFrom, upTo)).sort().reverse();
    return { places: [...places], completeFrom };
  }

  /** All places of any of these words between two seconds. */
  async between(words: readonly number[], from: number, upTo: number): Promise<ReadonlySet<number>> {
    const blocks = await this.tx.query<Block>(
      `select o as office_id, w as word, b.first_at, array_send(b.came_at) as came from unnest($1::uuid[]) o cross join unnest($2::integer[]) w cross join lateral
       (select coalesce(max(first_at), $3) as first_at from forwarding.search_block where office_id = o and word = w and first_at <= $3) begins
       join forwarding.search_block b on b.office_id = o and b.word = w and b.first_at between begins.first_at and $4`,
      [this.offices, words, from, upTo],
    );
    return this.placesIn(blocks, from, upTo);
  }

  private placesIn(blocks: readonly Block[], from: number, upTo: number): Set<number> {
    const places = new Set<number>();
    for (const { office_id: office, came } of blocks) {
      const nth = this.nth.get(office)!;
      for (let at = HEAD + EACH - 4; at < came.length; at += EACH) {
        const second = came.readInt32BE(at);
        if (second >= from && second <= upTo) places.add(placeOf(second, nth));
      }
      this.read += (came.length - HEAD) / EACH;
    }
    return places;
  }
}
