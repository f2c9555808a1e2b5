import { Injectable } from '@nestjs/common';
import { rankNumber } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { CallsSettings } from '../calls-settings.js';
import { queueEntry, type QueueEntry } from '../lines/line-urls.js';
import { callIdOf, lockCall, makeCallKnown, noteEvent } from '../persistence/call-rows.js';
import { CallersPort } from '../ports/callers.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';

/** A caller who wants a person. */
export interface CallerForQueue {
  readonly callSid: string;
  /** The caller's number as the carrier says it. */
  readonly from: string;
  /** `null` when the caller chose none: they are spoken to in all, and wait for somebody who speaks the helpline's first. */
  readonly language: string | null;
  readonly keys: string;
  readonly topic: string | null;
  readonly at: Date;
}

/** The line knows callers by a language. Only there does one who chose none have this one. */
const FIRST_LANGUAGE = 'hi-IN';

/** Gives a caller a place in the waiting line: call, caller and place are saved together, before the caller is told. */
@Injectable()
export class QueueCaller {
  constructor(
    private readonly database: Database,
    private readonly callers: CallersPort,
    private readonly line: WaitingLinePort,
    private readonly settings: CallsSettings,
  ) {}

  /** Gives how the line enters the queue; undefined when the caller has hung up meanwhile: late news leaves nobody in the line for ever. */
  async execute(caller: CallerForQueue): Promise<QueueEntry | undefined> {
    const { callSid, from, at, keys, topic, language } = caller;
    const callId = callIdOf(callSid);
    return this.database.transaction(async (tx) => {
      await makeCallKnown(tx, { callSid, startedAt: at, rank: 'in-menu' });
      const before = await lockCall(tx, callId);
      await tx.query('update calls.call set rank = greatest(rank, $2), language = coalesce($3, language), keys = $4, queued_at = coalesce(queued_at, $5) where id = $1', [callId, rankNumber('queued'), language, keys, at]);
      if (before?.endedAt) return undefined;
      if (!before?.queuedAt) await noteEvent(tx, callId, at, 'queued', { language, topic });
      await this.callers.remember(tx, { callId, from, language, at });
      const { pool } = await this.line.join(tx, { callId, language: language ?? FIRST_LANGUAGE, at });
      return queueEntry(this.settings.publicUrl, pool, language, before?.queuedAt ?? at);
    });
  }
}
