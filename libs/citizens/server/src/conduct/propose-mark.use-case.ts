import { Injectable } from '@nestjs/common';
import type { MarkKind } from '@pukar/citizens-core/contracts';
import { err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { ConductCallsPort } from '../ports/conduct-calls.port.js';
import { EvidencePort } from '../ports/evidence.port.js';
import { ConductStore } from './conduct-store.js';

/** What an agent says of a caller. */
export interface ProposedMark {
  readonly callId: string;
  readonly agentId: string;
  readonly kind: MarkKind;
  readonly note: string;
  readonly at: Date;
}

export type ProposalRefusal = 'not-your-call' | 'not-talked' | 'marked-already';

/**
 * Proposes a mark on the caller of a call that the agent talked in, and keeps the call's recordings as its evidence. It limits
 * nobody: a supervisor decides. Sent again while nobody has, it completes the agent's own proposal.
 */
@Injectable()
export class ProposeMark {
  constructor(
    private readonly store: ConductStore,
    private readonly citizens: CitizenStore,
    private readonly holders: CallHoldersPort,
    private readonly calls: ConductCallsPort,
    private readonly evidence: EvidencePort,
    private readonly aadhaar: AadhaarMaskPort,
  ) {}

  async execute(tx: Tx, proposed: ProposedMark): Promise<Result<null, ProposalRefusal>> {
    const { callId, agentId, kind, at } = proposed;
    if (!(await this.holders.isWith(callId, agentId, tx))) return err('not-your-call');
    const [talk] = await this.calls.talksOf([callId], tx);
    const citizen = await this.citizens.ofCall(tx, callId);
    if (!talk?.talkingAt || !citizen) return err('not-talked');
    const note = this.aadhaar.mask(proposed.note);
    const id = await this.store.propose(tx, { callId, citizenId: citizen.id, kind, note, agentId, callAt: talk.startedAt, at });
    if (!id) return this.completeOwn(tx, { ...proposed, note });
    await this.store.note(tx, id, { what: 'propose', byKind: 'agent', byId: agentId, words: note, at });
    await this.evidence.hold(tx, callId, at);
    return ok(null);
  }

  private async completeOwn(tx: Tx, { callId, agentId, kind, note, at }: ProposedMark): Promise<Result<null, ProposalRefusal>> {
    const [mark] = await this.store.read(tx, 'm.call_id = $1', [callId], 'for update');
    if (!mark || mark.markedBy !== agentId || mark.state !== 'proposed') return err('marked-already');
    const before = this.store.noteOf(mark);
    const after = note === '' ? before : note;
    if (mark.kind === kind && before === after) return ok(null);
    await this.store.complete(tx, mark.id, kind, after);
    await this.store.note(tx, mark.id, { what: 'complete', byKind: 'agent', byId: agentId, words: after, at });
    return ok(null);
  }
}
