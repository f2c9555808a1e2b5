import type { CallParties, MonitorRole, WhereMonitoring } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { Changing } from '../softphone/changing.js';
import type { Softphone } from '../softphone/softphone.js';
import type { MonitorServer } from './parties-server.js';

type Where = WhereMonitoring['in'];

/** The client's codes for what the server may not have heard. */
const UNHEARD: ReadonlySet<string> = new Set(['offline', 'slow']);

/** How a supervisor is in the conversation that they are in; null once their line is gone. */
export function roleIn(where: Where): MonitorRole | null {
  const me = where?.parties.parties.find(({ partyId, state }) => partyId === where.partyId && state !== 'gone');
  return me && me.role !== 'caller' && me.role !== 'agent' && me.role !== 'consulted' && me.role !== 'third' ? me.role : null;
}

/** The later of two lists; one of another conversation changes nothing. */
const later = (where: Where, parties: CallParties | undefined): Where => (where && parties?.callId === where.parties.callId && parties.version >= where.parties.version ? { ...where, parties } : where);

/**
 * Where a supervisor is, as their screen knows it: what the server last answered, and the lists that it sends. Their acts are done one
 * after another, in the order in which they were asked for; the same again while it is being done is no other act.
 */
export class Monitoring {
  private readonly place = new Changing<Where>(null);
  /** Lists that came while an answer was waited for: the answer may be older. */
  private readonly lists = new Map<string, CallParties>();
  private last: Promise<unknown> = Promise.resolve();
  private lastAsked: string | null = null;
  private owesLeave = false;

  constructor(
    private readonly server: Pick<MonitorServer, 'listen' | 'whisper' | 'barge' | 'leave' | 'where'>,
    /** Told of what was refused, and that it is over. */
    private readonly onTrouble: (message: string | null) => void,
    private readonly line: Pick<Softphone, 'acceptClaim' | 'hangUp'>,
  ) {}

  get where(): Where {
    return this.place.value;
  }

  onChange(listener: () => void): () => void {
    return this.place.listen(listener);
  }

  /** A list that was sent. */
  hear(parties: CallParties): void {
    this.lists.set(parties.callId, parties);
    this.place.become(later(this.where, parties));
  }

  /** Asks where they are: news is lost while a screen is away. */
  look(): void {
    if (this.owesLeave) this.leave();
    else this.inTurn('look', async () => this.take(await this.server.where()));
  }

  come(callId: string, role: MonitorRole): void {
    const ask = { listening: this.server.listen, whispering: this.server.whisper, barging: this.server.barge }[role];
    this.inTurn(`${role} ${callId}`, async () => {
      this.owesLeave = false;
      const answer = await ask(callId);
      this.say(answer);
      this.take(answer);
      if (answer.ok && answer.value.in) this.line.acceptClaim(answer.value.in.partyId);
    });
  }

  /** Out of wherever they are: at once, also without a connection; then the server hears of it when there is one again. */
  leave(): void {
    this.inTurn('leave', async () => {
      const answer = await this.server.leave();
      this.owesLeave = !answer.ok && UNHEARD.has(answer.code);
      if (this.owesLeave) this.line.hangUp();
      if (answer.ok || answer.code === 'no-conversation') return this.place.become(null);
      this.say(answer);
      if (!this.owesLeave) this.take(await this.server.where());
    });
  }

  private take(answer: Answer<WhereMonitoring>): void {
    if (answer.ok) this.place.become(later(answer.value.in, answer.value.in ? this.lists.get(answer.value.in.parties.callId) : undefined));
    this.lists.clear();
  }

  private say(answer: Answer<unknown>): void {
    this.onTrouble(answer.ok ? null : answer.message);
  }

  private inTurn(what: string, act: () => Promise<void>): void {
    if (this.lastAsked === what) return;
    this.lastAsked = what;
    this.last = this.last.then(act, act).finally(() => { if (this.lastAsked === what) this.lastAsked = null; });
  }
}
