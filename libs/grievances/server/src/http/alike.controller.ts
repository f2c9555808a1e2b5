import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { MergeTicketsSchema } from '@pukar/grievances-core/contracts';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission } from '@pukar/platform/http';
import { MergeTickets } from '../alike/merge-tickets.use-case.js';
import { refusalOfAlike } from './refusals-of-alike.js';

/** Tickets about one thing, for supervisors. */
@Controller('api/tickets/merge')
@Permission('grievances.merge')
export class AlikeController {
  constructor(private readonly merging: MergeTickets) {}

  @Post()
  @HttpCode(204)
  async merge(@Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    const { number, into } = parseOrRefuse(MergeTicketsSchema, body);
    const merged = await this.merging.execute(number, into, session.personId);
    if (!merged.ok) throw refusalOfAlike(merged.refusal);
  }
}
