import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { rankNumber, type CallRank } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { callIdOf } from '../persistence/call-rows.js';

/** One thing that happened in a call, of which no promise to the caller depends. Codes only: never a number keyed in. */
export interface CallNote {
  readonly callSid: string;
  readonly at: Date;
  readonly kind: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  readonly rank?: CallRank;
  readonly language?: string | null;
  /** The menu keys pressed so far, never digits of a number. */
  readonly keys?: string;
  /** The caller heard what they asked for. */
  readonly served?: boolean;
  /** The caller heard the fallback words. */
  readonly fault?: boolean;
}

const FLUSH_MS = 250;
const FLUSH_ROWS = 200;
/** While the database is away no more than this is remembered; the oldest go first. */
const MOST_ROWS = 10_000;

/** Writes call events behind the caller's back, in batches, so that a turn of the menu waits for no disk. */
@Injectable()
export class CallLog implements OnModuleInit, OnModuleDestroy {
  private notes: CallNote[] = [];
  private flushing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  note(note: CallNote): void {
    this.notes.push(note);
    this.dropOldest();
    if (this.notes.length >= FLUSH_ROWS) void this.flush();
  }

  /** Writes what was noted until now. Never rejects: what could not be written is tried again with the next batch. */
  async flush(): Promise<void> {
    await this.flushing;
    if (this.flushing || this.notes.length === 0) return this.flushing;
    const batch = this.notes;
    this.notes = [];
    this.flushing = this.write(batch).catch((error: unknown) => {
      this.logger.warn({ err: error, rows: batch.length }, 'call events could not be written; they are kept for the next batch');
      this.notes = [...batch, ...this.notes];
      this.dropOldest();
    }).finally(() => { this.flushing = undefined; });
    return this.flushing;
  }

  private dropOldest(): void {
    const tooMany = this.notes.length - MOST_ROWS;
    if (tooMany <= 0) return;
    this.notes.splice(0, tooMany);
    this.logger.error({ rows: tooMany }, 'call events were dropped: the database has been away for too long');
  }

  private async write(batch: readonly CallNote[]): Promise<void> {
    await this.database.query(WRITE_BATCH, [JSON.stringify(batch.map((note, nth) => ({
      nth, call_id: callIdOf(note.callSid), carrier_sid: note.callSid, at: note.at, kind: note.kind, detail: note.detail ?? {}, rank: rankNumber(note.rank ?? 'ringing'),
      language: note.language ?? null, keys: note.keys ?? null, served: note.served ?? false, fault: note.fault ?? false,
    })))]);
  }
}

/** One statement a batch: the calls first, in the order of their ids so that two batches cannot block each other, then the events. */
const WRITE_BATCH = `
  with note as (
    select * from jsonb_to_recordset($1::jsonb) as n (nth integer, call_id uuid, carrier_sid text, at timestamptz, kind text, detail jsonb, rank integer, language text, keys text, served boolean, fault boolean)
  ), known as (
    insert into calls.call (id, carrier_sid, rank, language, keys, started_at, served, had_fault)
    select call_id, carrier_sid, max(rank), (array_agg(language order by nth desc) filter (where language is not null))[1],
      coalesce((array_agg(keys order by nth desc) filter (where keys is not null))[1], ''), min(at), bool_or(served), bool_or(fault)
    from note group by call_id, carrier_sid order by call_id
    on conflict (id) do update set rank = greatest(call.rank, excluded.rank), language = coalesce(excluded.language, call.language),
      keys = case when excluded.keys = '' then call.keys else excluded.keys end, started_at = least(call.started_at, excluded.started_at),
      served = call.served or excluded.served, had_fault = call.had_fault or excluded.had_fault
  )
  insert into calls.call_event (call_id, at, kind, detail) select call_id, at, kind, detail from note order by nth`;
