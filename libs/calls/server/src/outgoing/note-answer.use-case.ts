import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { lockCall, noteEvent } from '../persistence/call-rows.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';

/** What came of a line that was picked up before any agent: the announcement was heard, they said no by key, or they pressed no key. */
export type AnswerOfRung = 'announced' | 'declined' | 'blank';

const COLUMN = { announced: 'announced_at', declined: 'declined_at', blank: 'blank_at' } as const satisfies Record<AnswerOfRung, string>;

/** Keeps what whom we rang answered, however their call ends then. A second time changes nothing. */
@Injectable()
export class NoteAnswer {
  constructor(private readonly settle: SettleCall) {}

  async execute(tx: Tx, callId: string, answer: AnswerOfRung, at: Date): Promise<void> {
    if (!(await lockCall(tx, callId))?.isOurs) return;
    const column = COLUMN[answer];
    const first = await tx.query(`update calls.call set ${column} = $2 where id = $1 and ${column} is null returning 1`, [callId, at]);
    if (first.length === 0) return;
    noteEvent(tx, callId, at, answer);
    await this.settle.execute(tx, { callId, at });
  }
}
