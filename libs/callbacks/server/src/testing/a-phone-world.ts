import type { CallOutcome } from '@pukar/calls-core/contracts';
import type { Tx } from '@pukar/platform/database';
import { CitizensPort, type OwedCitizen } from '../ports/citizens.port.js';
import { type OldPlace, OutgoingCallsPort } from '../ports/outgoing-calls.port.js';

/** An outgoing call, as the telephone would have it. */
export interface SpecCall {
  readonly callId: string;
  readonly callbackId: string;
  dialledAt: Date | null;
  endedAt: Date | null;
  outcome: CallOutcome | null;
}

/** Who made which call. */
export class SpecCitizens extends CitizensPort {
  readonly calls = new Map<string, OwedCitizen>();

  /** Whom a fair limit keeps from a person, until when. */
  readonly limits = new Map<string, Date>();

  async ofCall(_where: unknown, callId: string) { return this.calls.get(callId); }
  async hold() { /* Nobody calls in this moment. */ }
  async limitedUntil(_where: unknown, citizenId: string) { return this.limits.get(citizenId); }
  async latestCalls(_where: unknown, citizenId: string) { return [...this.calls].flatMap(([callId, who]) => (who.citizenId === citizenId ? [callId] : [])); }
}

/** A telephone that keeps what it is asked in the transaction in which it is asked. */
export class SpecOutgoing extends OutgoingCallsPort {
  readonly calls = new Map<string, SpecCall>();
  readonly line = new Map<string, Date>();
  /** The places that calls were given in it. */
  readonly places = new Map<string, OldPlace>();
  readonly ended = new Map<string, Date>();
  /** Talks of callers, and their ends; null for one that goes on. */
  readonly talks = new Map<string, Date | null>();
  isUp = true;
  spokenByNobody: string | undefined;
  /** A call-back whose call cannot be prepared. */
  breaksFor: string | undefined;
  /** Agents who are free, each for one of those who are rung; no bound unless told. */
  freeAgents = Infinity;
  mayDial: (callbackId: string) => Promise<boolean> = async () => true;

  async prepare(tx: Tx, { callId, callbackId }: { callId: string; callbackId: string }) {
    if (callbackId === this.breaksFor) throw new Error('the number cannot be opened');
    tx.afterCommit(() => { if (!this.calls.has(callId)) this.calls.set(callId, { callId, callbackId, dialledAt: null, endedAt: null, outcome: null }); });
  }

  async joinLine(tx: Tx, { callId, ...place }: OldPlace & { callId: string }) {
    tx.afterCommit(() => {
      this.line.set(callId, place.since);
      this.places.set(callId, place);
    });
  }

  async dial(callId: string): Promise<'ringing' | 'refused'> {
    const call = this.calls.get(callId);
    if (!call || call.endedAt || !(await this.mayDial(call.callbackId))) return 'refused';
    call.dialledAt ??= new Date(0);
    return 'ringing';
  }

  async giveUp(tx: Tx, callId: string, at: Date) {
    if (this.calls.get(callId)?.callbackId === this.breaksFor) throw new Error('the number cannot be opened');
    const call = this.calls.get(callId);
    if (!call || call.dialledAt || call.endedAt) return false;
    tx.afterCommit(() => {
      Object.assign(call, { endedAt: at, outcome: 'not-dialled' });
      this.line.delete(callId);
    });
    return true;
  }

  async personSince(_tx: Tx, callIds: readonly string[], since: Date) {
    const talks = callIds.flatMap((callId) => { const endedAt = this.talks.get(callId); return endedAt === undefined || (endedAt && endedAt < since) ? [] : [{ callId, endedAt }]; });
    return talks.find(({ endedAt }) => endedAt === null) ?? talks[0];
  }

  async endedAt(_tx: Tx, callId: string) { return this.calls.get(callId)?.endedAt ?? this.ended.get(callId); }
  async isPlaceUp(_where: Pick<Tx, 'query'>, { language, rung }: { language: string; rung: readonly unknown[] }) { return this.isUp && language !== this.spokenByNobody && rung.length < this.freeAgents; }
  async alike(_where: Pick<Tx, 'query'>, places: readonly { readonly language: string }[]) { return places.map(({ language }) => language); }
}

