import { Controller, Get, Param, Query } from '@nestjs/common';
import { InboxQuerySchema, type InboxSnapshot, type InboxTicket } from '@pukar/forwarding-core/contracts';
import { CurrentSession, parseOrRefuse, Permission } from '@pukar/platform/http';
import type { OfficerSession } from '../officer-sessions.js';
import { ListInbox } from '../use-cases/list-inbox.use-case.js';
import { OpenTicket } from '../use-cases/open-ticket.use-case.js';
import { valueOrRefusal } from './ticket-refusals.js';

@Controller('api/inbox')
export class InboxController {
  constructor(
    private readonly listInbox: ListInbox,
    private readonly openTicket: OpenTicket,
  ) {}

  @Get()
  @Permission('inbox.read')
  list(@CurrentSession() session: OfficerSession, @Query() query: unknown): Promise<InboxSnapshot> {
    return this.listInbox.execute(session, parseOrRefuse(InboxQuerySchema, query));
  }

  @Get(':reference')
  @Permission('inbox.read')
  async open(@CurrentSession() session: OfficerSession, @Param('reference') reference: string): Promise<InboxTicket> {
    return valueOrRefusal(await this.openTicket.execute(session, reference));
  }
}
