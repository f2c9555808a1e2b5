import { Injectable } from '@nestjs/common';
import { AddPartySchema, type Colleagues, ConsultActSchema, ConsultSchema, type Contacts, EndPartySchema, FindContactsSchema, ReadPartiesSchema, TransferSchema } from '@pukar/calls-core/contracts';
import type { Result } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import * as z from 'zod';
import { CompleteTransfer } from '../parties/complete-transfer.use-case.js';
import { DismissParty } from '../parties/dismiss-party.use-case.js';
import { InviteParty } from '../parties/invite-party.use-case.js';
import { LetCallerIn } from '../parties/let-caller-in.use-case.js';
import { PARTY_REFUSALS, type PartyRefusal } from '../parties/party-refusals.js';
import { ReadParties } from '../parties/read-parties.use-case.js';
import { TransferCall } from '../parties/transfer-call.use-case.js';
import { ColleaguesPort } from '../ports/colleagues.port.js';
import { ContactsPort } from '../ports/contacts.port.js';

const PERMISSION = 'desk.work';

const answerOf = (done: Result<unknown, PartyRefusal>) => (done.ok ? {} : { ok: false as const, code: done.refusal, message: PARTY_REFUSALS[done.refusal] });

/** Whom an agent can ask, and who is in their call. */
@Injectable()
export class WhoCanBeAsked {
  constructor(
    private readonly known: ColleaguesPort,
    private readonly directory: ContactsPort,
    private readonly inCall: ReadParties,
  ) {}

  colleagues(agentId: string): Promise<Colleagues> {
    return this.known.list(agentId);
  }

  async contacts(text: string): Promise<Contacts> {
    return [...(await this.directory.search(text))];
  }

  parties(callId: string, personId: string) {
    return this.inCall.forOne(callId, personId);
  }
}

/** What an agent's screen may do with those in its call. */
@Injectable()
export class PartyCommands {
  constructor(
    private readonly invite: InviteParty,
    private readonly letIn: LetCallerIn,
    private readonly dismiss: DismissParty,
    private readonly transfer: TransferCall,
    private readonly complete: CompleteTransfer,
    private readonly who: WhoCanBeAsked,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('call:colleagues', PERMISSION, z.object({}).strict(), (_nothing, { session }) => this.who.colleagues(session.personId)),
      defineCommand('call:contacts', PERMISSION, FindContactsSchema, ({ text }) => this.who.contacts(text)),
      defineCommand('call:parties', PERMISSION, ReadPartiesSchema, async ({ callId }, { session }) => (await this.who.parties(callId, session.personId)) ?? { ok: false as const, code: 'not-your-call', message: PARTY_REFUSALS['not-your-call'] }),
      defineCommand('call:transfer', PERMISSION, TransferSchema, async (wish, { session }) => answerOf(await this.transfer.execute(wish, session.personId))),
      defineCommand('call:consult', PERMISSION, ConsultSchema, async ({ with: whom, ...wish }, { session }) => answerOf(await this.invite.execute({ ...wish, whom, role: 'consulted', agentId: session.personId }))),
      defineCommand('call:add', PERMISSION, AddPartySchema, async ({ callId, contactId }, { session }) => answerOf(await this.invite.execute({ callId, whom: { kind: 'contact', contactId }, role: 'third', agentId: session.personId }))),
      defineCommand('call:consult-join', PERMISSION, ConsultActSchema, async ({ callId }, { session }) => answerOf(await this.letIn.execute(callId, session.personId))),
      defineCommand('call:consult-end', PERMISSION, ConsultActSchema, async ({ callId }, { session }) => answerOf(await this.dismiss.execute({ callId, agentId: session.personId }))),
      defineCommand('call:party-end', PERMISSION, EndPartySchema, async ({ callId, partyId }, { session }) => answerOf(await this.dismiss.execute({ callId, partyId, agentId: session.personId }))),
      defineCommand('call:transfer-complete', PERMISSION, ConsultActSchema, async ({ callId }, { session }) => answerOf(await this.complete.execute(callId, session.personId))),
    ];
  }
}
