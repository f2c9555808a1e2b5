import pg from 'pg';
import * as z from 'zod';
import type { Logger } from '../logging/logger.js';

/** A connection whose other end is gone without a word is found out after about this: by itself it would be hours. */
const SILENT_MS = 10_000;
/** Whoever takes a connection and says nothing on it is nobody. */
const UNANSWERED_MS = 3_000;
/** So often it is asked whether somebody is at the other end: notices are not, and a link on which nothing passes loses them unseen. */
const ASK_MS = 1_000;

/** Tells the processes' screens that something changed: which room, what, at which version. Ids only; whoever may see the content fetches it. */
export interface LiveNotice {
  readonly room: string;
  readonly kind: string;
  readonly id: string;
}

const NoticeSchema = z.object({ room: z.string().max(100), kind: z.string().max(40), id: z.string().max(100) });

/** Every role of the database may notify every channel: what is not a notice of ours is passed over. */
function readNotice(payload: string | undefined): LiveNotice | undefined {
  try {
    return NoticeSchema.safeParse(JSON.parse(payload ?? '')).data;
  } catch {
    return undefined;
  }
}

/**
 * Notices between processes over PostgreSQL's LISTEN/NOTIFY. A notice may be lost (a process was away): every screen
 * also fetches a snapshot when it connects, so a notice only makes it sooner.
 */
export class LiveBus {
  private client: pg.Client | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;
  private next: NodeJS.Timeout | undefined;
  private readonly listeners = new Set<(notice: LiveNotice) => void>();

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly logger: Logger,
    private readonly retryMs = 500,
    private readonly askMs = ASK_MS,
  ) {}

  onNotice(listener: (notice: LiveNotice) => void): void {
    this.listeners.add(listener);
  }

  /** Whether notices come at this moment. */
  get isUp(): boolean {
    return this.client !== undefined;
  }

  async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: `pukar-live-${this.channel}`, keepAlive: true, keepAliveInitialDelayMillis: SILENT_MS, connectionTimeoutMillis: UNANSWERED_MS, query_timeout: UNANSWERED_MS });
    client.on('error', () => undefined);
    // Also told of a connection that was never made, whose attempt is refused besides: only one of the two counts.
    client.on('end', () => this.reconnect());
    client.on('notification', ({ payload }) => {
      const notice = readNotice(payload);
      if (notice) for (const listener of this.listeners) listener(notice);
    });
    await client.connect();
    try {
      await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
    } catch (error) {
      void cut(client);
      throw error;
    }
    if (this.closed) return cut(client);
    this.client = client;
    this.ask(client);
  }

  private ask(client: pg.Client): void {
    this.next = setTimeout(() => {
      client.query('select 1').then(() => { if (this.client === client) this.ask(client); }, () => { void cut(client); });
    }, this.askMs).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    clearTimeout(this.next);
    await this.client?.end();
  }

  private reconnect(): void {
    if (this.closed || this.retry) return;
    this.client = undefined;
    clearTimeout(this.next);
    this.retry = setTimeout(() => {
      this.retry = undefined;
      this.listen().then(
        () => { for (const listener of this.listeners) listener({ room: '*', kind: 'resync', id: '' }); },
        (error: unknown) => {
          this.logger.warn({ err: error, channel: this.channel }, 'the live channel is down; trying again');
          this.reconnect();
        },
      );
    }, this.retryMs);
  }
}

/** Without a farewell that nobody hears. */
async function cut(client: pg.Client): Promise<void> {
  (client as unknown as { readonly connection: { readonly stream: { destroy(): void } } }).connection.stream.destroy();
}
