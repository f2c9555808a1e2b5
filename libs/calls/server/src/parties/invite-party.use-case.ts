import { Inject, Injectable } from '@nestjs/common';
import type { ConsultRequest } from '@pukar/calls-core/contracts';
import type { DialRefusal } from '@pukar/calls-core/domain';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CarrierError } from '@pukar/platform/telephony';
import { DialBounds } from '../outgoing/dial-bounds.js';
import { noteEvent } from '../persistence/call-rows.js';
import { saveParty } from '../persistence/party-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { ColleaguesPort } from '../ports/colleagues.port.js';
import { ContactsPort } from '../ports/contacts.port.js';
import { CallerOnHold } from './caller-on-hold.js';
import { EndGuest } from './end-guest.js';
import { PartyChanges } from './party-changes.js';
import { ReadTalk } from './read-talk.js';
import { RingContact } from './ring-contact.js';

export type InvitingRefusal = 'not-your-call' | 'not-now' | 'agent-not-free' | 'no-such-contact' | 'no-number' | 'carrier-unreachable' | DialRefusal;

/** Whom an agent wants in their conversation. `role`: to be asked while the caller waits, or with both at once. */
export interface Invitation {
  readonly callId: string;
  readonly agentId: string;
  readonly role: 'consulted' | 'third';
  readonly whom: ConsultRequest['with'];
  readonly note?: string | undefined;
}

/** Who is invited, found before anything is saved. */
type Found = { readonly name: string; readonly contactId: string; readonly number: string } | { readonly name: string; readonly colleague: string };

/** What inviting asks of others. */
@Injectable()
export class InvitingSteps {
  constructor(
    readonly talks: ReadTalk,
    readonly claims: ClaimsPort,
    readonly contacts: ContactsPort,
    readonly colleagues: ColleaguesPort,
    readonly bounds: DialBounds,
    readonly hold: CallerOnHold,
    readonly ring: RingContact,
    readonly end: EndGuest,
    readonly changes: PartyChanges,
  ) {}
}

/** Asks somebody into a conversation: a colleague by an offer at their desk, a contact by ringing them, within the bounds of all our calls. That it is so is committed before any line is touched. */
@Injectable()
export class InviteParty {
  constructor(
    private readonly database: Database,
    private readonly steps: InvitingSteps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(invitation: Invitation): Promise<Result<null, InvitingRefusal>> {
    const found = await this.find(invitation);
    if (!found.ok) return found;
    const { callId, role } = invitation;
    const begun = await this.database.transaction((tx) => this.begin(tx, invitation, found.value));
    if (!begun.ok) return begun;
    if (role === 'consulted' && !(await this.putOnHold(callId))) {
      await this.steps.end.execute(callId, begun.value, 'carrier-unreachable');
      return err('carrier-unreachable');
    }
    if ('number' in found.value) await this.steps.ring.execute({ callId, partyId: begun.value, number: found.value.number });
    return ok(null);
  }

  private async find({ whom, agentId }: Invitation): Promise<Result<Found, InvitingRefusal>> {
    if (whom.kind === 'agent') return whom.agentId === agentId ? err('agent-not-free') : ok({ name: (await this.steps.colleagues.names([whom.agentId])).get(whom.agentId) ?? '', colleague: whom.agentId });
    const contact = await this.steps.contacts.find(whom.contactId, agentId);
    if (!contact) return err('no-such-contact');
    return contact.number ? ok({ name: contact.name, contactId: contact.contactId, number: contact.number }) : err('no-number');
  }

  private async begin(tx: Tx, { callId, agentId, role, note }: Invitation, found: Found): Promise<Result<string, InvitingRefusal>> {
    const talk = await this.steps.talks.mine(tx, callId, agentId, role === 'consulted' ? 'consult' : 'add');
    if (typeof talk === 'string') return err(talk);
    const at = this.clock.now();
    const asked = 'number' in found ? await this.dial(tx, callId, agentId, found.number, at) : await this.steps.claims.beginConsult(tx, { callId, agentId: found.colleague });
    if (!asked.ok) return asked;
    const isContact = 'number' in found;
    await saveParty(tx, {
      partyId: asked.value, callId, role, personId: isContact ? null : found.colleague, contact: isContact ? found.contactId : null, name: found.name, askedBy: agentId, askedAt: at, note: note ?? null, dialBeganAt: isContact ? at : null,
    });
    if (role === 'consulted') await this.steps.claims.noteConsult(tx, { callId, claimId: talk.claim.claimId, agentId, with: isContact ? null : found.colleague, at });
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: role === 'consulted' ? 'calls.consult' : 'calls.add-party', subjectKind: 'call', subjectId: callId, detail: { partyId: asked.value, contact: isContact ? found.contactId.split(':')[0] ?? null : null } });
    await noteEvent(tx, callId, at, 'party-asked', { partyId: asked.value, role });
    await this.steps.changes.changed(tx, callId);
    return asked;
  }

  /** Counts the dial within the bounds; gives the party's id. */
  private async dial(tx: Tx, callId: string, agentId: string, number: string, at: Date): Promise<Result<string, DialRefusal>> {
    const partyId = this.ids.uuid();
    const may = await this.steps.bounds.take(tx, callId, partyId, { number, agentId, at });
    return may.ok ? ok(partyId) : may;
  }

  /** A caller who is gone is told of by the end of their call. */
  private async putOnHold(callId: string): Promise<boolean> {
    try {
      await this.steps.hold.set(callId, true);
      return true;
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      return error.callIsOver;
    }
  }
}
