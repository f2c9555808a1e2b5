import { Chance } from '@pukar/callbacks-simulation/chance';
import { checkBooks, type Counted } from './books.js';
import { CitizensDoor } from './citizens-door.js';
import { Citizens } from './citizens.js';
import { Killer } from './killer.js';
import { Ledger } from './ledger.js';
import { Officers } from './officers.js';
import { Registrar } from './registrar.js';
import { missingDurability, Rest } from './rest.js';
import { SteppedHelpline } from './stepped-helpline.js';
import { liveNumbers, ticketNow } from './tickets-now.js';
import { WatchedDatabase } from './watched-database.js';

/** What came of histories in which processes were killed. */
export interface KilledFound extends Counted {
  readonly histories: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly unknown: number;
  readonly kills: ReadonlyMap<string, number>;
  readonly done: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
const [REGISTERING, LANES, POWER_CUT_EVERY] = [7, 6, 7];
/** How often the clock is stepped: a longer life, not a deeper one. */
export const ROUNDS = 22;
const [SETTLES_WITHIN_MS, UNDER_WAY_MS, RESTS_WITHIN_MS] = [12_000, 3_000, 180_000];

/**
 * So many histories at once through the built helpline, over months of a clock that is stepped: officers act over HTTP, citizens and
 * agents through the api, climbing and closing by the worker's sweeps, while processes are killed. Afterwards the books are checked.
 */
export async function runKilled(histories: number, seed: number, how: { readonly rounds?: number; readonly plant?: string | undefined } = {}): Promise<KilledFound> {
  const helpline = await SteppedHelpline.start(how.plant);
  const database = new WatchedDatabase(helpline.running);
  const door = new CitizensDoor(helpline);
  try {
    return await new KilledRun(helpline, database, door, { histories, chance: new Chance(seed) }).live(how.rounds ?? ROUNDS);
  } finally {
    door.close();
    await database.close();
    await helpline.stop();
  }
}

class KilledRun {
  private readonly ledger = new Ledger();
  private readonly chance: Chance;
  private readonly histories: number;
  private readonly citizens: Citizens;
  private readonly registrar: Registrar;
  private readonly killer: Killer;
  private readonly rest: Rest;
  private officers!: Officers;

  constructor(private readonly helpline: SteppedHelpline, private readonly database: WatchedDatabase, door: CitizensDoor, { histories, chance }: { readonly histories: number; readonly chance: Chance }) {
    [this.histories, this.chance] = [histories, chance];
    this.citizens = new Citizens(door, chance, this.ledger);
    this.registrar = new Registrar(helpline, chance, this.ledger);
    this.rest = new Rest(helpline, database);
    this.killer = new Killer(helpline, door, database, chance);
  }

  async live(rounds: number): Promise<KilledFound> {
    this.ledger.faults.push(...(await missingDurability(this.database)));
    const all = await this.database.query<{ office: string; login: string; id: string }>(`select o.code as office, p.login, p.id from forwarding.officer p join forwarding.office o on o.id = p.office_id where p.login is not null`);
    this.officers = new Officers(this.helpline, this.chance, this.ledger, all);
    for (let round = 1; round <= rounds; round += 1) {
      await this.round(round, rounds);
      console.log(`  round ${round} of ${rounds}: ${new Date(this.helpline.now()).toISOString().slice(0, 10)}, ${this.ledger.confirmed.length} things confirmed`);
    }
    await this.helpline.step(HOUR_MS);
    await this.rest.comes(RESTS_WITHIN_MS).catch((error: unknown) => this.ledger.faults.push(String(error)));
    const { faults, confirmed, asked, unknown, done, refused } = this.ledger;
    const counted = await checkBooks(this.helpline, this.database, this.ledger);
    return { ...counted, histories: this.histories, asked, confirmed: confirmed.length, unknown, kills: this.killer.kills, done, refused, faults: [...faults, ...counted.faults] };
  }

  private async round(round: number, rounds: number): Promise<void> {
    const still = Math.ceil(this.histories / Math.max(1, Math.min(REGISTERING, Math.floor(rounds / 3))));
    const count = Math.max(0, Math.min(still, this.histories - (round - 1) * still));
    const live = this.chance.shuffled(await liveNumbers(this.database));
    await this.killer.during(Promise.all([this.registrar.register(count), this.actOn(live)]), { deaths: 1 + this.chance.upTo(3), isPowerCut: round % POWER_CUT_EVERY === 0 });
    // Now and then the night comes before all is done.
    if (!this.chance.isOneIn(4)) await this.rest.comes(SETTLES_WITHIN_MS).catch(() => undefined);
    await this.rest.ofMessages(UNDER_WAY_MS).catch(() => undefined);
    await this.helpline.step(this.chance.weighted([[this.chance.upTo(20) * HOUR_MS, 2], [DAY_MS + this.chance.upTo(60) * HOUR_MS, 5], [4 * DAY_MS + this.chance.upTo(96) * HOUR_MS, 2]]));
  }

  private async actOn(numbers: readonly string[]): Promise<void> {
    const left = this.chance.shuffled([...numbers.filter(() => !this.chance.isOneIn(4)), ...numbers.filter(() => this.chance.isOneIn(3))]);
    await Promise.all(Array.from({ length: LANES }, async () => {
      for (let number = left.pop(); number !== undefined; number = left.pop()) await this.happens(number, numbers);
    }));
  }

  private async happens(number: string, others: readonly string[]): Promise<void> {
    const ticket = await ticketNow(this.database, number);
    if (!ticket) return;
    if (ticket.state === 'resolved') return this.citizens.settle(ticket);
    if (this.chance.isOneIn(60)) return this.citizens.withdraw(ticket);
    if (this.chance.isOneIn(25)) return this.registrar.merge(number, await this.alike(number, ticket.category, others));
    if (ticket.question !== null && this.chance.isOneIn(2)) return this.citizens.answer(ticket);
    if (ticket.turns.length > 0) await this.officers.act(ticket);
  }

  private async alike(number: string, category: string, others: readonly string[]): Promise<string> {
    const found = await this.database.query<{ number: string }>('select number from grievances.ticket where category_code = $1 and number = any($2::text[]) and number <> $3', [category, others, number]);
    return found[this.chance.upTo(found.length)]?.number ?? others[0]!;
  }
}
