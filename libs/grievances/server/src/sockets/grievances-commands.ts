import { Injectable } from '@nestjs/common';
import { LookUpTicketSchema, PreviewRequestSchema, RegisterRequestSchema } from '@pukar/grievances-core/contracts';
import { groupTicketNumber } from '@pukar/grievances-core/domain';
import { assertNever } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
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
