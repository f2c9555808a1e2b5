import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { type LinkedTicket, LinksQuerySchema, LinkTicketsSchema, UnlinkQuerySchema } from '@pukar/grievances-core/contracts';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission } from '@pukar/platform/http';
import { type LinkRefusal, LinkTickets } from '../alike/link-tickets.use-case.js';
import { refusalOfAlike } from './refusals-of-alike.js';

/** Tickets that have to do with each other, for agents and supervisors. */
@Controller('api/tickets/links')
@Permission('grievances.link')
export class LinksController {
  constructor(private readonly links: LinkTickets) {}

  @Get()
  async of(@Query() query: unknown, @CurrentSession() session: HttpSession): Promise<LinkedTicket[]> {
    return valueOf(await this.links.of(parseOrRefuse(LinksQuerySchema, query).number, session.permissions.has('grievances.merge')));
  }

  @Post()
  @HttpCode(204)
  async link(@Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    const { number, other, reason } = parseOrRefuse(LinkTicketsSchema, body);
    valueOf(await this.links.link(number, other, reason, session.personId));
  }

  @Delete()
  @HttpCode(204)
  async unlink(@Query() query: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    const { number, other } = parseOrRefuse(UnlinkQuerySchema, query);
    valueOf(await this.links.unlink(number, other, session.personId));
  }
}

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: LinkRefusal }): T {
  if (!result.ok) throw refusalOfAlike(result.refusal);
  return result.value;
}
