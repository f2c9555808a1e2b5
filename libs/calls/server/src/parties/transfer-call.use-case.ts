import { Inject, Injectable } from '@nestjs/common';
import type { TransferRequest } from '@pukar/calls-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { AgentLines } from '../lines/agent-lines.js';
import { ColleaguesPort } from '../ports/colleagues.port.js';
import { BringCaller } from '../use-cases/bring-caller.use-case.js';
import { PartyChanges } from './party-changes.js';
import { ReadTalk } from './read-talk.js';
import { RescueCaller } from './rescue-caller.js';

export type TransferRefusal = 'not-your-call' | 'not-now' | 'no-such-queue' | 'agent-away';

/**
 * An agent gives their caller to a queue, or to one colleague, and begins to write. That the caller waits again is committed first;
 * then their line is taken out of the conversation, which ends it, into the line's music.
 */
@Injectable()
export class TransferCall {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly caller: RescueCaller,
    private readonly colleagues: ColleaguesPort,
    private readonly lines: AgentLines,
    private readonly bringCaller: BringCaller,
    private readonly changes: PartyChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(wish: TransferRequest, agentId: string): Promise<Result<null, TransferRefusal>> {
    const known = await this.colleagues.list(agentId);
    const { to, callId } = wish;
    if (to.kind === 'queue' && !known.queues.some(({ queue }) => queue === to.queue)) return err('no-such-queue');
    if (to.kind === 'agent' && !known.agents.some((one) => one.agentId === to.agentId)) return err('agent-away');
    const given = await this.database.transaction((tx) => this.give(tx, wish, agentId));
    if (!given.ok) return given;
    await Promise.all(given.value.map((line) => this.lines.end(line)));
    await this.bringCaller.execute(callId, this.clock.now());
    return ok(null);
  }

  /** Gives the lines to end. */
  private async give(tx: Tx, { callId, to, note }: TransferRequest, agentId: string): Promise<Result<readonly string[], TransferRefusal>> {
    const talk = await this.talks.mine(tx, callId, agentId, 'transfer');
    if (typeof talk === 'string') return err(talk);
    const at = this.clock.now();
    const lines = await this.caller.giveBack(tx, talk, { at, because: 'transfer', queue: to.kind === 'queue' ? to.queue : undefined, agentId: to.kind === 'agent' ? to.agentId : undefined, note: note || null });
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'calls.transfer', subjectKind: 'call', subjectId: callId, detail: { to: to.kind, whom: to.kind === 'queue' ? to.queue : to.agentId } });
    await this.changes.changed(tx, callId);
    return ok(lines);
  }
}
