import { Inject, Injectable } from '@nestjs/common';
import type { FoundRow, InboxSearch, InboxSearchQuery } from '@pukar/forwarding-core/contracts';
import { excerptAround, findInStatement } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { type ForwardedRow, inboxRowOf } from '../persistence/forwarded-rows.js';
import { officesAsked } from '../persistence/offices-asked.js';
import { readSearchAfter, rowsAt, type SearchAfter, writeSearchAfter } from './found-rows.js';
import { Postings, secondOfPlace } from './postings.js';
import { readWords, type WordAsked } from './read-words.js';

/** So much is read for one page; what is left is looked through from there for the next. */
const MOST_READ = 250_000;
const MOST_ROWS = 1_200;
/** So few places are looked up at once rather than compared with other words' first. */
const FEW_PLACES = 100;
const MANY_PLACES = 2_000;
const MOST_BLOCKS_EACH = 64;

/** Tickets of the office in whose redacted statement all the words are, the newest first: by spelling in any script, and by one slip of the pen. */
@Injectable()
export class SearchStatements {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>, query: InboxSearchQuery): Promise<InboxSearch> {
    return this.offices.of(officeId, async (tx) => {
      // How much there is to read differs from word to word a millionfold: a plan made for any word is the wrong one for most.
      tx.write(`select set_config('plan_cache_mode', 'force_custom_plan', true)`, []);
      const offices = await officesAsked(tx, officeId, query);
      const words = await readWords(tx, offices, query.words);
      const guessed = words.filter(({ isGuess, numbers }) => isGuess && numbers.length > 0).map(({ start, end }): [number, number] => [start, end]);
      const nothing = { tickets: [], guessed, isTooCommon: words.length === 0, lookedBackTo: null, next: null };
      if (words.length === 0 || offices.length === 0 || words.some(({ numbers }) => numbers.length === 0)) return nothing;
      const search = new Searching(tx, { offices, officerId: personId, now: this.clock.now(), query, words, after: query.after === undefined ? undefined : readSearchAfter(query.after) });
      return { ...nothing, ...(await search.page()) };
    });
  }
}

interface SearchWanted {
  readonly offices: readonly string[];
  readonly officerId: string;
  readonly now: Date;
  readonly query: InboxSearchQuery;
  readonly words: readonly WordAsked[];
  readonly after: SearchAfter | undefined;
}

/** One page of a search. */
class Searching {
  private readonly postings: Postings;
  private readonly found: { readonly row: ForwardedRow; readonly ticket: FoundRow }[] = [];
  private rowsRead = 0;

  constructor(private readonly tx: Tx, private readonly wanted: SearchWanted) {
    this.postings = new Postings(tx, wanted.offices);
  }

  async page(): Promise<Pick<InboxSearch, 'tickets' | 'lookedBackTo' | 'next'>> {
    const { after, now } = this.wanted;
    const [rarest, ...others] = [...this.wanted.words].sort((a, b) => a.blocks - b.blocks) as [WordAsked, ...WordAsked[]];
    let upTo = Math.floor((after?.at ?? now).getTime() / 1000) + 1;
    for (let blocksEach = this.wanted.offices.length > 4 ? 1 : 2; ; blocksEach = Math.min(2 * blocksEach, MOST_BLOCKS_EACH)) {
      const { places, completeFrom } = await this.postings.newest(rarest.numbers, upTo, blocksEach);
      const lookedTo = await this.look(places, others, completeFrom);
      if (this.isFull || this.isTired || lookedTo === 0) return this.told(lookedTo);
      upTo = lookedTo - 1;
    }
  }

  /** Reads the tickets at places that all words share; gives the second down to which it did. */
  private async look(places: readonly number[], others: readonly WordAsked[], completeFrom: number): Promise<number> {
    for (let at = 0, size = FEW_PLACES; at < places.length; size = MANY_PLACES) {
      const part = places.slice(at, endOfSecond(places, at + size));
      at += part.length;
      const lookedTo = await this.read(await this.shared(part, others));
      if (lookedTo !== undefined) return lookedTo;
      if (this.isTired && at < places.length) return secondOfPlace(part.at(-1)!);
    }
    return completeFrom;
  }

  /** Those of the places at which the other words are too; of few places that is seen when they are read. */
  private async shared(places: readonly number[], others: readonly WordAsked[]): Promise<readonly number[]> {
    if (places.length < FEW_PLACES) return places;
    let shared = places;
    for (const { numbers } of others) {
      const there = await this.postings.between(numbers, secondOfPlace(places.at(-1)!), secondOfPlace(places[0]!));
      shared = shared.filter((place) => there.has(place));
    }
    return shared;
  }

  /** Reads the tickets at places; the second down to which it did, where that is not all of them. */
  private async read(places: readonly number[]): Promise<number | undefined> {
    for (let at = 0; at < places.length; ) {
      const few = places.slice(at, endOfSecond(places, at + this.chunk));
      at += few.length;
      this.take(await rowsAt(this.tx, few, this.wanted));
      this.rowsRead += few.length;
      if (this.isFull || (this.isTired && at < places.length)) return secondOfPlace(few.at(-1)!);
    }
    return undefined;
  }

  private take(rows: readonly ForwardedRow[]): void {
    for (const row of rows) {
      const found = findInStatement(row.statement, this.wanted.words);
      if (!found) continue;
      const { text, found: marks } = excerptAround(row.statement, found);
      this.found.push({ row, ticket: { ...inboxRowOf(row), excerpt: text, found: marks.map(([start, end]) => [start, end]) } });
    }
  }

  private told(lookedTo: number): Pick<InboxSearch, 'tickets' | 'lookedBackTo' | 'next'> {
    const { limit } = this.wanted.query;
    const shown = this.found.slice(0, limit);
    const tickets = shown.map(({ ticket }) => ticket);
    if (this.found.length > limit) {
      const { received_at: at, reference } = shown.at(-1)!.row;
      return { tickets, lookedBackTo: at.toISOString(), next: writeSearchAfter({ at, reference }) };
    }
    if (lookedTo === 0) return { tickets, lookedBackTo: null, next: null };
    const at = new Date(lookedTo * 1000);
    return { tickets, lookedBackTo: at.toISOString(), next: writeSearchAfter({ at, reference: '' }) };
  }

  private get isFull(): boolean {
    return this.found.length > this.wanted.query.limit;
  }

  private get isTired(): boolean {
    return this.postings.read > MOST_READ || this.rowsRead > MOST_ROWS;
  }

  private get chunk(): number {
    return this.found.length === 0 && this.rowsRead > 0 ? 5 * FEW_PLACES : this.wanted.query.limit + 10;
  }
}

/** The tickets of one second are read together: their order is that of their moments and references. */
function endOfSecond(places: readonly number[], to: number): number {
  let end = Math.min(to, places.length);
  while (end < places.length && secondOfPlace(places[end]!) === secondOfPlace(places[end - 1]!)) end += 1;
  return end;
}
