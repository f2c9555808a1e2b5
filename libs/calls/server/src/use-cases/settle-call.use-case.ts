import { Inject, Injectable } from '@nestjs/common';
import { CallEnded } from '@pukar/calls-core/contracts';
import { claimEnding, decideOutcome, decideOutgoingOutcome, isPutOff, mustBeRungBack, type CallOutcome, type ClaimEnding } from '@pukar/calls-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { Outbox, recordAudit } from '@pukar/platform/outbox';
import { OutgoingChanges } from '../outgoing/outgoing-changes.js';
import { noteEvent, readCall, wantedPerson, type CallRow } from '../persistence/call-rows.js';
import { lineEndedAt } from '../persistence/leg-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { OwedCallsPort, type OwedCall } from '../ports/owed-calls.port.js';
import { NoteTalk } from './note-talk.use-case.js';

/** When, and by whose news, a call is looked at again. */
export interface Settling {
  readonly callId: string;
  readonly at: Date;
  /** The caller's number, where the news has it. */
  readonly from?: string | undefined;
}

/** What settling changed, by name, and the call's outcome now; null while the call goes on. */
export interface Settled {
  readonly effects: readonly string[];
  readonly outcome: CallOutcome | null;
  /** Nobody had the call any more when it was looked at. */
  readonly isNobodys?: boolean;
}

/**
 * Draws the conclusions from what is known of a call: whether they talked, and once it is over its one outcome. It is called
 * wherever something became known, so that late news corrects an outcome, its event and what we owe, once; what comes
 * out is the same in whatever order the news came. The call's row must be locked.
 */
@Injectable()
export class SettleCall {
  constructor(
    private readonly talk: NoteTalk,
    private readonly claims: ClaimsPort,
    private readonly owed: OwedCallsPort,
    private readonly outbox: Outbox,
    private readonly changes: OutgoingChanges,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, settling: Settling): Promise<Settled> {
    const effects = await this.talk.ifKnown(tx, settling.callId);
    const call = await readCall(tx, settling.callId);
    if (!call?.endedAt) return { effects, outcome: null };
    const ending = call.claimId ? await this.endingOf(tx, call, call.endedAt) : undefined;
    const outcome = outcomeOf(call, ending, await this.wasLetBe(tx, call, call.endedAt));
    const isNobodys = await this.endClaim(tx, call, ending);
    const written = outcome === call.outcome ? [] : await this.write(tx, call, outcome, settling);
    // Its outcome may say only that the announcement was heard; that they waited for a person in vain is owed all the same.
    if (wantedPerson(call)) await (outcome === 'talked' ? this.owed.withdraw(tx, call.callId, settling.at) : this.owed.owe(tx, waitedInVain(call, settling.at)));
    return { effects: [...effects, ...written], outcome, isNobodys };
  }

  private async endingOf(tx: Tx, call: CallRow, callEndedAt: Date): Promise<ClaimEnding> {
    // That nobody answered a call of ours, or that its agent called it off, is nobody's lost line.
    if (call.isOurs && !call.talkingAt) return 'caller-gone';
    return claimEnding({ hasTalked: call.talkingAt !== null, callEndedAt, lineEndedAt: call.claimId && !call.talkingAt ? await lineEndedAt(tx, call.claimId) : null });
  }

  private async wasLetBe(tx: Tx, { isOurs, claimId }: CallRow, callEndedAt: Date): Promise<boolean> {
    return isOurs && claimId !== null && claimEnding({ hasTalked: false, callEndedAt, lineEndedAt: await lineEndedAt(tx, claimId) }) === 'line-down';
  }

  /** Gives whether there was none that went on. */
  private async endClaim(tx: Tx, call: CallRow, ending: ClaimEnding | undefined): Promise<boolean> {
    const live = await this.claims.live(tx, call.callId);
    if (live && live.claimId === call.claimId && ending === 'talked') {
      await this.claims.confirmJoin(tx, live.claimId, call.talkingAt ?? call.endedAt ?? new Date(0));
      await this.claims.endConversation(tx, live.claimId);
      return false;
    }
    if (live) await this.claims.release(tx, live.claimId, 'caller-gone');
    if (call.claimId && ending) await this.claims.correct(tx, call.claimId, ending);
    return live === undefined;
  }

  private async write(tx: Tx, call: CallRow, outcome: CallOutcome, { callId, at, from }: Settling): Promise<string[]> {
    const before = call.outcome;
    tx.write('update calls.call set outcome = $2 where id = $1', [callId, outcome]);
    if (!call.isOurs) await this.oweOrWithdraw(tx, call, outcome, { callId, at, from });
    noteEvent(tx, callId, at, before ? 'outcome-corrected' : 'ended', { outcome, ...(before ? { before } : {}) });
    if (before) {
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'system', actorId: 'calls', action: 'calls.correct-outcome', subjectKind: 'call', subjectId: callId, detail: { before, after: outcome } });
    }
    if (call.isOurs) await this.changes.changed(tx, callId);
    await this.outbox.add(tx, { event: CallEnded, about: callId, payload: { callId, outcome, corrects: before, purpose: call.purpose, about: call.about, wasPutOff: outcome === 'not-dialled' && isPutOff(call.dialRefusal) } });
    return [before ? `outcome-corrected:${before}→${outcome}` : `call-ended:${outcome}`];
  }

  private async oweOrWithdraw(tx: Tx, call: CallRow, outcome: CallOutcome, { callId, at, from }: Settling): Promise<void> {
    if (mustBeRungBack(outcome)) await this.owed.owe(tx, { callId, from, reason: outcome, at, isOutcome: true, placeSince: call.queuedAt ?? undefined });
    // Who was told that we ring back is rung back, whatever their call came to.
    else if (!call.hadFault && !call.sentAwayAt && (!call.keptAt || outcome === 'talked')) await this.owed.withdraw(tx, callId, at);
  }
}

/** Who came into the line after they were told waits like anybody. */
const wasTurnedAway = ({ turnedAwayAt, queuedAt }: CallRow): boolean => turnedAwayAt !== null && (queuedAt === null || queuedAt < turnedAwayAt);

const waitedInVain = ({ callId, sentAwayAt, queuedAt }: CallRow, at: Date): OwedCall =>
  ({ callId, from: undefined, reason: sentAwayAt ? 'sent-away-from-queue' : 'abandoned-in-queue', at, isOutcome: true, placeSince: queuedAt ?? undefined });

function outcomeOf(call: CallRow, ending: ClaimEnding | undefined, wasLetBe: boolean): CallOutcome {
  if (!call.isOurs) {
    return decideOutcome({
      reached: call.waitingAgainSince ? 'queued' : call.reached, wasSentAway: call.sentAwayAt !== null, wasServed: call.served, wasTurnedAway: wasTurnedAway(call), hadFault: call.hadFault, wasBeingConnected: ending === 'caller-gone',
      keptCallBack: call.keptAt !== null, leftVoicemail: call.voicemailAt !== null, wasRejected: call.wasRejected,
    });
  }
  return decideOutgoingOutcome({
    reached: call.reached, wasDialled: call.dialBeganAt !== null, lineStatus: call.lineStatus, wasAnswered: call.answeredAt !== null, wasAnnounced: call.announcedAt !== null, hadWaited: call.queuedAt !== null,
    wasDeclined: call.declinedAt !== null, wasBlank: call.blankAt !== null, hadFault: call.hadFault, wasLetBe,
  });
}
