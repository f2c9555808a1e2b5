import { CitizensPort, OutgoingCallsPort, type OwedCitizen } from '@pukar/callbacks-server';
import type { CallbackPolicy } from '@pukar/callbacks-core/domain';
import type { CallOutcome } from '@pukar/calls-core/contracts';
import { isWithinHours, type Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** What whoever answers, or does not, will do. */
export interface Citizen {
  readonly citizenId: string;
  readonly does: 'answers' | 'engaged-first' | 'never-answers' | 'redials' | 'declines' | 'is-somebody-else' | 'has-no-number';
  rung: number;
  /** When they asked by keypad. */
  askedAt: Date | undefined;
}

/** A call of ours, at a carrier that forgets nothing. */
export interface RungCall {
  readonly callId: string;
  readonly callbackId: string;
  readonly citizen: Citizen;
  dialledAt: Date | undefined;
  endsAt: Date | undefined;
  outcome: CallOutcome | undefined;
  endedAt: Date | undefined;
}

/** Whose calls these are. */
export class Vault extends CitizensPort {
  readonly calls = new Map<string, Citizen>();
  readonly byId = new Map<string, Citizen>();

  async ofCall(_where: unknown, callId: string): Promise<OwedCitizen | undefined> {
    const citizen = this.calls.get(callId);
    return citizen && { citizenId: citizen.citizenId, hasNumber: citizen.does !== 'has-no-number', language: 'hi-IN' };
  }

  async hold(): Promise<void> { /* There is one process of it. */ }

  async limitedUntil(): Promise<undefined> { /* Nobody is marked. */ }

  async latestCalls(_where: unknown, citizenId: string): Promise<string[]> {
    return [...this.calls].flatMap(([callId, citizen]) => (citizen.citizenId === citizenId ? [callId] : []));
  }

}

/** The telephone and the waiting line. It writes down whatever must never happen. */
export class Telephone extends OutgoingCallsPort {
  readonly calls = new Map<string, RungCall>();
  readonly line = new Map<string, Date>();
  readonly ended = new Map<string, Date>();
  readonly succeeded = new Set<string>();
  readonly inQuietHours: string[] = [];
  readonly twiceAtOnce: string[] = [];
  readonly afterSuccess: string[] = [];
  dials = 0;
  mayRing: (callbackId: string) => Promise<boolean> = async () => true;
  citizenOf: (tx: Tx, callbackId: string) => Promise<Citizen | undefined> = async () => undefined;

  constructor(private readonly clock: Clock, private readonly policy: CallbackPolicy) {
    super();
  }

  async prepare(tx: Tx, { callId, callbackId }: { callId: string; callbackId: string }): Promise<void> {
    const citizen = await this.citizenOf(tx, callbackId);
    if (!citizen) throw new Error(`nobody is rung by ${callbackId}`);
    tx.afterCommit(() => { if (!this.calls.has(callId)) this.calls.set(callId, { callId, callbackId, citizen, dialledAt: undefined, endsAt: undefined, outcome: undefined, endedAt: undefined }); });
  }

  async joinLine(tx: Tx, { callId, since }: { callId: string; since: Date }): Promise<void> {
    tx.afterCommit(() => { this.line.set(callId, since); });
  }

  /** The citizen's phone rings. The carrier asks nobody whether it may: what must not ring is found here. */
  async dial(callId: string): Promise<'ringing' | 'refused'> {
    const call = this.calls.get(callId);
    if (!call || call.endedAt) return 'refused';
    if (call.dialledAt) return 'ringing';
    if (!(await this.mayRing(call.callbackId))) return 'refused';
    const now = this.clock.now();
    const { citizen } = call;
    const wasAsked = citizen.askedAt && now.getTime() - citizen.askedAt.getTime() <= this.policy.askedWithinMinutes * 60_000;
    if (isWithinHours(this.policy.quietHours, now) && !wasAsked) this.inQuietHours.push(callId);
    if ([...this.calls.values()].some((other) => other !== call && other.citizen === citizen && other.dialledAt && !other.endedAt)) this.twiceAtOnce.push(callId);
    if (this.succeeded.has(call.callbackId)) this.afterSuccess.push(callId);
    call.dialledAt = now;
    this.line.delete(callId);
    this.dials += 1;
    return 'ringing';
  }

  async giveUp(tx: Tx, callId: string, at: Date): Promise<boolean> {
    const call = this.calls.get(callId);
    if (!call || call.dialledAt || call.endedAt) return false;
    tx.afterCommit(() => {
      Object.assign(call, { endedAt: at, outcome: 'not-dialled' });
      this.line.delete(callId);
    });
    return true;
  }

  async personSince(_tx: Tx, callIds: readonly string[], since: Date): Promise<{ callId: string; endedAt: Date } | undefined> {
    return callIds.flatMap((callId) => { const call = this.calls.get(callId); return call?.outcome === 'talked' && call.endedAt && call.endedAt >= since ? [{ callId, endedAt: call.endedAt }] : []; })[0];
  }

  async endedAt(_tx: Tx, callId: string): Promise<Date | undefined> { return this.calls.get(callId)?.endedAt ?? this.ended.get(callId); }
  async isPlaceUp(): Promise<boolean> { return true; }
  async alike(_where: unknown, places: readonly { readonly language: string }[]): Promise<readonly string[]> { return places.map(({ language }) => language); }
}
