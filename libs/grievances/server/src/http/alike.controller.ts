import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type IncidentView, MergeTicketsSchema, OpenIncidentSchema } from '@pukar/grievances-core/contracts';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import { type MergeRefusal, MergeTickets } from '../alike/merge-tickets.use-case.js';
import { RunIncidents } from '../alike/run-incidents.use-case.js';

const REFUSALS: Readonly<Record<MergeRefusal | 'unknown-category' | 'unknown-place', readonly [number, string]>> = {
  'wrong-number': [422, 'One of the two is no ticket number: a digit is wrong.'],
  'not-found': [404, 'One of the two numbers is no ticket\'s.'],
  'not-open': [409, 'One of them is answered, closed or merged already: nothing was changed.'],
  unwritten: [409, 'One of them is spoken, and still to be written down: nobody knows yet what it says.'],
  'not-alike': [409, 'They are of two categories: one answer cannot answer both.'],
  'into-itself': [409, 'They are one ticket already.'],
  'unknown-category': [422, 'There is no such category.'],
  'unknown-place': [422, 'One of the places is not in the directory.'],
};

/** Tickets about one thing, for supervisors. */
@Controller('api')
@Permission('grievances.merge')
export class AlikeController {
  constructor(
    private readonly merging: MergeTickets,
    private readonly incidents: RunIncidents,
  ) {}

  @Post('tickets/merge')
  @HttpCode(204)
  async merge(@Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    const { number, into } = parseOrRefuse(MergeTicketsSchema, body);
    const merged = await this.merging.execute(number, into, session.personId);
    if (!merged.ok) throw refusal(merged.refusal);
  }

  @Get('incidents')
  list(): Promise<IncidentView[]> {
    return this.incidents.list();
  }

  @Post('incidents')
  @HttpCode(204)
  async open(@Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    const opened = await this.incidents.open(parseOrRefuse(OpenIncidentSchema, body), session.personId);
    if (!opened.ok) throw refusal(opened.refusal);
  }

  @Delete('incidents/:id')
  @HttpCode(204)
  async end(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    await this.incidents.end(parseOrRefuse(z.object({ id: z.uuid() }), { id }).id, session.personId);
  }
}

const refusal = (code: keyof typeof REFUSALS): RefusalError => new RefusalError(REFUSALS[code][0], code, REFUSALS[code][1]);
