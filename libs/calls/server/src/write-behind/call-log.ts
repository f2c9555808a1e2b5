import { createHash, randomInt } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { rankNumber, type CallRank } from '@pukar/calls-core/domain';
import { Database, WriteBehind } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { answerWithin } from '../lines/answer-within.js';
import { callIdOf, lockCall } from '../persistence/call-rows.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';
import { CallerFaults, type CallerFault } from './caller-faults.js';
import { TURN_OF_LOG, writeBatch } from './write-batch.js';

/** One thing that happened in a call, of which no promise to the caller depends. Codes only: never a number keyed in. */
export interface CallNote {
  /** Where we rang the line; otherwise its SID says which call it is. */
  readonly callId?: string | undefined;
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
  /** The carrier's signature of the request: what is told again with it is noted once. */
  readonly signature?: string | undefined;
}

/** A call of a batch that is not done with: `endedAt`: it had ended before; null: another transaction held it, and nothing of it was written. */
interface Open {
  readonly callId: string;
  readonly endedAt: Date | null;
}

/** What is kept of a signature: with the signature itself, whoever read it here could tell us the same again. */
const digestOf = (signature: string): string => createHash('sha256').update(signature).digest('base64url').slice(0, 16);

const TOGETHER = writeBatch(false);
const ALONE = writeBatch(true);

/** The kind of note by which the call's row remembers a fault. */
const FAULT = 'fault';
const FLUSH_MS = 250;
const FLUSH_ROWS = 1_000;
/** By then every other process has written what it noted before. */
const OTHERS_MS = FLUSH_MS + 50;
/** While the database is away no more than this is remembered; the oldest go first. */
const MOST_ROWS = 10_000;
/** The fallback words do not wait longer than this for what they promise to be saved. */
const FAULT_MS = 400;

/**
 * Writes call events behind the caller's back, in batches, so that a turn of the menu waits for no disk. Before each batch
 * it saves whom we owe a call because they heard the fallback words.
 */
@Injectable()
export class CallLog implements OnModuleInit, OnModuleDestroy {
  private readonly notes = new WriteBehind<CallNote>({
    everyMs: FLUSH_MS, batch: FLUSH_ROWS, most: MOST_ROWS,
    before: () => this.faults.save(),
    write: (batch) => this.write(batch),
    failed: (error, { length }) => this.logger.warn({ err: error, rows: length }, 'call events could not be written; they are kept for the next batch'),
    refused: (error, { callSid, kind }) => this.logger.warn({ err: error, callId: callIdOf(callSid), kind }, 'a call event was left out: what it says contradicts what is known, or is no text'),
    dropped: ({ length }) => this.logger.error({ rows: length }, 'call events were dropped: the database has been away for too long'),
  });
  /** Of this log alone: processes write beside each other. */
  private readonly number = randomInt(2 ** 31);

  constructor(
    private readonly database: Database,
    private readonly faults: CallerFaults,
    private readonly settle: SettleCall,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.notes.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.notes.stop();
  }

  note(note: CallNote): void {
    this.notes.note(note);
  }

  /** Call it before the fallback words are said: returns when the call we owe is saved, or could not be in time and is tried again. Never rejects. */
  async noteFault(fault: CallerFault, withinMs = FAULT_MS): Promise<void> {
    this.faults.add(fault);
    this.note({ callId: fault.callId, callSid: fault.callSid, at: fault.at, kind: FAULT, signature: fault.delivery?.signature });
    await answerWithin(withinMs, this.flush()).catch((error: unknown) => this.logger.warn({ err: error, callId: callIdOf(fault.callSid) }, 'a fault is saved after the fallback words'));
  }

  /** Writes what was noted until now. Never rejects: what could not be written is tried again with the next batch. */
  flush(): Promise<void> {
    return this.notes.flush();
  }

  /**
   * Writes what was noted until now of a call that is over, and waits for what other processes noted of it where nothing is known but that it
   * rang: its menu was another's, and whoever heard a menu was not failed by us. Never rejects.
   */
  async flushAll(callSid: string): Promise<void> {
    await this.flush();
    const known = await this.database.query('select 1 from calls.call where carrier_sid = $1 and (reached > 1 or had_fault or was_rejected)', [callSid]).catch(() => [{}]);
    if (known.length === 0) await new Promise((resolve) => { setTimeout(resolve, OTHERS_MS); });
  }

  private async write(batch: readonly CallNote[]): Promise<void> {
    const rows = batch.map((note, nth) => ({
      nth, call_id: note.callId ?? callIdOf(note.callSid), carrier_sid: note.callSid, at: note.at, kind: note.kind, detail: note.detail ?? {}, rank: rankNumber(note.rank ?? 'ringing'),
      language: note.language ?? null, keys: note.keys ?? null, served: note.served ?? false, fault: note.kind === FAULT, request: note.signature === undefined ? null : digestOf(note.signature),
    }));
    const open = await this.put(TOGETHER, rows);
    const ended = open.filter(({ endedAt }) => endedAt);
    for (const { callId, endedAt } of open) if (!endedAt) ended.push(...(await this.put(ALONE, rows.filter((row) => row.call_id === callId))));
    for (const { callId, endedAt } of ended) if (endedAt) await this.settleAgain(callId, endedAt);
  }

  private put(statement: string, rows: readonly unknown[]): Promise<Open[]> {
    return this.database.transaction(async (tx) => {
      // A batch that we gave up may be on its way still, and be written in this moment: it is waited for, and then seen.
      tx.write(TURN_OF_LOG, [this.number]);
      return tx.query<Open>(statement, [JSON.stringify(rows)]);
    });
  }

  /** What was noted of calls that ended before it was written may change what they came to. */
  private settleAgain(callId: string, endedAt: Date): Promise<unknown> {
    return this.database.transaction(async (tx) => {
      await lockCall(tx, callId);
      await this.settle.execute(tx, { callId, at: endedAt });
    });
  }
}
