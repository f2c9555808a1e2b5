import type { Clock } from '@pukar/kernel';
import { type KeyRing, keyIdOf } from '../crypto/key-ring.js';
import type { Database } from '../database/database.js';
import { nobodyWaits } from '../database/while-somebody-waits.js';
import type { Logger } from '../logging/logger.js';
import { type CarrierForm, type Delivery } from './delivery.js';
import { News, NOTHING_NEW } from './news.js';
import type { Resealing } from '../resealing/resealing.js';
import { replayNow } from './replaying.js';

/** What is sealed of a delivery: enough to deliver it again. */
export interface RawNews {
  readonly path: string;
  readonly form: CarrierForm;
}

/** What is played out when it is written, and never delivered again: what callers keyed in it (digits of their own among it) need not be kept. */
const withoutKeys = (kind: string, form: CarrierForm): CarrierForm =>
  kind === 'turn' || kind === 'fault' ? Object.fromEntries(Object.entries(form).filter(([field]) => field !== 'Digits')) : form;

const contextOf = (month: string, key: string): string => `carrier-news:${month}:${key}`;
const monthOf = (at: Date): string => `${at.toISOString().slice(0, 7)}-01`;

/**
 * Where every callback of the carrier passes. Its row is written in the transaction of its effect, so that the two are
 * there together or not at all; the raw form is sealed with the vault's key and bound to its row.
 */
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Lets `handle` act on a delivery. One that says nothing new leaves a row all the same; one that fails leaves one to be replayed, and throws. */
  async receive<T>(delivery: Delivery, handle: (news: News) => Promise<T>): Promise<T> {
    const news = this.open(delivery);
    try {
      const answer = await handle(news);
      if (!news.isNoted) await this.orLog(delivery, () => this.database.transaction((tx) => news.changed(tx, NOTHING_NEW)));
      return answer;
    } catch (error) {
      await this.orLog(delivery, () => this.database.transaction((tx) => this.open(delivery).failed(tx, codeOf(error))));
      throw error;
    }
  }

  /** A delivery as news, for handlers that save it later than they hear it. */
  open({ kind, sid, parts, path, form, token }: Delivery): News {
    const at = this.clock.now();
    const replay = replayNow();
    const key = replay?.key ?? this.keyOf(kind, parts, form);
    const month = replay?.month ?? monthOf(at);
    const seal = (): Buffer => this.keys.seal(JSON.stringify({ path, form: withoutKeys(kind, form) } satisfies RawNews), contextOf(month, key));
    return new News({ month, key, kind, sid, at, token, via: replay ? 'replay' : 'carrier', seal });
  }

  /** Forgets rows that came more than fourteen days ago, with what they changed; gives how many. The age is the database's to keep. */
  async forgetOld(): Promise<number> {
    for (let forgotten = 0; ; ) {
      const [gone] = await this.database.query<{ rows: number }>('select carrier.forget_old_news() as rows');
      forgotten += gone?.rows ?? 0;
      if (!gone?.rows) return forgotten;
    }
  }

  /** Its rows are not sealed anew when the vault's key was rotated: they are waited for, and are gone after fourteen days. */
  resealings(): readonly Resealing[] {
    return [{
      name: 'carrier.news',
      batch: async (tx) => {
        const [oldest] = await tx.query<{ sealed: Buffer }>('select sealed from carrier.news order by came_at limit 1');
        return { after: null, changed: oldest && keyIdOf(oldest.sealed) !== this.keys.sealsWith.id ? 1 : 0 };
      },
    }];
  }

  /** The raw form of a row. Throws when it was altered, or belongs to another row. */
  raw(row: { readonly month: string; readonly key: string; readonly sealed: Uint8Array }): RawNews {
    return JSON.parse(this.keys.openText(row.sealed, contextOf(row.month, row.key))) as RawNews;
  }

  /** Whatever the carrier leaves out of a key is made up for by the whole form, hashed with a key: it holds a number. */
  private keyOf(kind: string, parts: Delivery['parts'], form: CarrierForm): string {
    const known = [kind, ...parts.map((part) => part ?? '')].join('|');
    if (!parts.includes(undefined)) return known;
    const whole = JSON.stringify(Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${known}|#${this.keys.hash(whole, 'carrier-news').toString('hex').slice(0, 32)}`;
  }

  private async orLog({ kind, sid }: Delivery, write: () => Promise<unknown>): Promise<void> {
    try {
      // Whoever gave up waiting for the answer ends none of this.
      await nobodyWaits(write);
    } catch (error) {
      this.logger.warn({ err: error, kind, sid }, 'a callback could not be kept in the inbox');
    }
  }
}

/** A code that says what kind of fault it was, and nothing of what was in it. */
function codeOf(error: unknown): string {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  if (typeof code === 'string' && /^[\w.-]{1,40}$/.test(code)) return code;
  if (typeof status === 'number') return `status-${status}`;
  return error instanceof Error ? error.name : 'unknown';
}
