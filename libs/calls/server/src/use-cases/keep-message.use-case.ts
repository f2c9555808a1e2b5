import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { callIdOf, lockCall, makeCallKnown, noteEvent } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { VoicemailPort } from '../ports/voicemail.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { SettleCall } from './settle-call.use-case.js';

/** A caller's message is recorded, whoever says so. */
export interface HeardMessage {
  readonly callSid: string;
  readonly recordingSid: string;
  readonly seconds: number | null;
  readonly at: Date;
  /** The carrier's news that says so; absent where we asked. */
  readonly news?: News;
}

/**
 * Keeps a message before its caller is told so, and takes them out of the line: unless an agent has just taken them, who
 * comes all the same. The end of the recording, its callback and our own search come through here; whichever is first does it.
 */
@Injectable()
export class KeepMessage {
  constructor(
    private readonly database: Database,
    private readonly voicemails: VoicemailPort,
    private readonly line: WaitingLinePort,
    private readonly claims: ClaimsPort,
    private readonly settle: SettleCall,
  ) {}

  async execute(message: HeardMessage): Promise<void> {
    await this.database.transaction((tx) => this.keep(tx, message));
  }

  private async keep(tx: Tx, { callSid, recordingSid, seconds, at, news }: HeardMessage): Promise<void> {
    const callId = callIdOf(callSid);
    await makeCallKnown(tx, { callSid, startedAt: at, rank: 'in-menu' });
    const call = await lockCall(tx, callId);
    if ((news && !(await news.isNew(tx))) || !call) return;
    const isNew = await this.voicemails.keep(tx, { callId, recordingSid, language: call.language, seconds, hasTalked: call.talkingAt !== null && call.endedAt !== null, at });
    await tx.query('update calls.call set voicemail_at = coalesce(voicemail_at, $2) where id = $1', [callId, at]);
    await this.leaveLine(tx, callId, at);
    if (isNew) noteEvent(tx, callId, at, 'voicemail-kept');
    const { effects } = await this.settle.execute(tx, { callId, at });
    await news?.changed(tx, isNew ? 'voicemail-kept' : 'nothing: kept already', ...effects);
  }

  private async leaveLine(tx: Tx, callId: string, at: Date): Promise<void> {
    await tx.query('savepoint leaving');
    const wasWaiting = await this.line.leave(tx, { callId, as: 'message', at });
    const claim = await this.claims.live(tx, callId);
    if (wasWaiting && claim && claim.state !== 'offered') await tx.query('rollback to savepoint leaving');
    else if (claim?.state === 'offered') await this.claims.release(tx, claim.claimId, 'caller-gone');
  }
}
