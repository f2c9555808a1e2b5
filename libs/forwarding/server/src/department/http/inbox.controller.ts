import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type InboxSnapshot, type InboxTicket, type ResolveRequest, ResolveRequestSchema } from '@pukar/forwarding-core/contracts';
import type { Result } from '@pukar/kernel';
import { CurrentSession, ParsedBody, Permission, RefusalError } from '@pukar/platform/http';
import type { OfficerSession } from '../officer-sessions.js';
import { ListInbox } from '../use-cases/list-inbox.use-case.js';
import { OpenTicket } from '../use-cases/open-ticket.use-case.js';
import { ResolveTicket } from '../use-cases/resolve-ticket.use-case.js';

@Controller('api/inbox')
export class InboxController {
  constructor(
    private readonly listInbox: ListInbox,
    private readonly openTicket: OpenTicket,
    private readonly resolveTicket: ResolveTicket,
  ) {}

  @Get()
  @Permission('inbox.read')
  list(@CurrentSession() session: OfficerSession): Promise<InboxSnapshot> {
    return this.listInbox.execute(session);
  }

  @Get(':reference')
  @Permission('inbox.read')
  async open(@CurrentSession() session: OfficerSession, @Param('reference') reference: string): Promise<InboxTicket> {
    return valueOrRefusal(await this.openTicket.execute(session, reference));
  }

  @Post(':reference/resolve')
  @HttpCode(200)
  @Permission('inbox.resolve')
  async resolve(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @ParsedBody(ResolveRequestSchema) request: ResolveRequest): Promise<InboxTicket> {
    return valueOrRefusal(await this.resolveTicket.execute(session, reference, request));
  }
}

const refusals = {
  'not-found': () => new RefusalError(404, 'not-found', 'Your office has no ticket with this reference.'),
  changed: () => new RefusalError(409, 'changed', 'Somebody changed this ticket in the meantime. Look at it again.'),
  'already-resolved': () => new RefusalError(409, 'already-resolved', 'This ticket is resolved already.'),
  'unknown-action': () => new RefusalError(422, 'unknown-action', 'Choose what was done from the list.', { actionCode: ['Choose what was done from the list.'] }),
};

function valueOrRefusal<T>(result: Result<T, keyof typeof refusals>): T {
  if (result.ok) return result.value;
  throw refusals[result.refusal]();
}
