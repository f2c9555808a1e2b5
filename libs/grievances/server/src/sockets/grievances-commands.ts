import { Injectable } from '@nestjs/common';
import { AlikeRequestSchema, LikelyRequestSchema, LookUpTicketSchema, PreviewRequestSchema, RegisterRequestSchema } from '@pukar/grievances-core/contracts';
import { groupTicketNumber } from '@pukar/grievances-core/domain';
import { assertNever } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { Database } from '@pukar/platform/database';
import { FindAlike } from '../alike/find-alike.use-case.js';
import { VaultPort } from '../ports/vault.port.js';
import { FindLikelyCategories } from '../use-cases/find-likely-categories.use-case.js';
import { LookUpTicket } from '../use-cases/look-up-ticket.use-case.js';
import { PreviewForwarding } from '../use-cases/preview-forwarding.use-case.js';
import { RegisterGrievance, type RegisterRefusal } from '../use-cases/register-grievance.use-case.js';

type Refusal = RegisterRefusal | { readonly code: 'wrong-number' | 'not-found' };

/** What an agent's screen may ask of tickets. */
@Injectable()
export class GrievancesCommands {
  constructor(
    private readonly register: RegisterGrievance,
    private readonly preview: PreviewForwarding,
    private readonly lookUp: LookUpTicket,
    private readonly alike: FindAlike,
    private readonly likely: FindLikelyCategories,
    private readonly drafts: VaultPort,
    private readonly database: Database,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('grievance:register', 'grievances.register', RegisterRequestSchema, async (request, { session }) => {
        const registered = await this.register.execute(request, session.personId);
        return registered.ok ? registered.value : refused(registered.refusal);
      }),
      defineCommand('grievance:preview', 'drafts.write', PreviewRequestSchema, async (request, { session }) => {
        const previewed = await this.preview.execute({ ...request, agentId: session.personId });
        return previewed.ok ? previewed.value : refused({ code: previewed.refusal });
      }),
      defineCommand('grievance:alike', 'drafts.write', AlikeRequestSchema, async ({ callId, content }, { session }) => {
        const known = await this.drafts.knownOfCaller(this.database, { callId, agentId: session.personId, citizenName: '', citizenAddress: '' });
        return known.ok ? this.alike.execute(content, callId) : refused({ code: known.refusal });
      }),
      defineCommand('category:likely', 'drafts.write', LikelyRequestSchema, ({ placeCode }, { session }) => this.likely.execute(session.personId, placeCode)),
      defineCommand('ticket:look-up', 'grievances.read', LookUpTicketSchema, async ({ number }, { session }) => {
        const found = await this.lookUp.execute(number, session.personId);
        return found.ok ? found.value : refused({ code: found.refusal });
      }),
    ];
  }
}

function refused(refusal: Refusal) {
  return { ok: false, ...refusal, message: messageOf(refusal) };
}

function messageOf(refusal: Refusal): string {
  switch (refusal.code) {
    case 'incomplete':
      return refusal.missing.map(({ message }) => message).join(' ');
    case 'stale':
      return 'This draft was saved elsewhere meanwhile. Look at it once more, then register.';
    case 'not-your-call':
      return 'This call is not with you.';
    case 'paper-known':
      return `This paper is registered already: ticket ${groupTicketNumber(refusal.number)}.`;
    case 'not-open':
      return 'The one that it was to be joined to is answered meanwhile. Register this by itself.';
    case 'unwritten':
      return 'The one that it was to be joined to is still to be written down. Register this by itself.';
    case 'later':
    case 'lower':
      return 'The one that it was to be joined to is promised for a later day. Register this by itself.';
    case 'not-alike':
    case 'into-itself':
      return 'The one that it was to be joined to is about something else. Register this by itself.';
    case 'key-used':
      return 'This was sent for another call before. Reload the page, then register.';
    case 'wrong-number':
      return 'This is no ticket number: one of its 11 digits is wrong. Ask for it once more.';
    case 'not-found':
      return 'There is no ticket with this number.';
    default:
      return assertNever(refusal);
  }
}
