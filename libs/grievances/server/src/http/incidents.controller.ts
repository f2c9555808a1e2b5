import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type IncidentProposalView, type IncidentView, OpenIncidentSchema, type ProposedIncident, ProposeIncidentSchema } from '@pukar/grievances-core/contracts';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission } from '@pukar/platform/http';
import * as z from 'zod';
import { ProposeIncident } from '../alike/propose-incident.use-case.js';
import { RunIncidents } from '../alike/run-incidents.use-case.js';
import { refusalOfAlike } from './refusals-of-alike.js';

/** What many people call about at once: agents propose it, supervisors open and end it. */
@Controller('api/incidents')
@Permission('grievances.merge')
export class IncidentsController {
  constructor(
    private readonly incidents: RunIncidents,
    private readonly proposing: ProposeIncident,
  ) {}

  @Get()
  list(): Promise<IncidentView[]> {
    return this.incidents.list();
  }

  @Post()
  @HttpCode(204)
  async open(@Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    const opened = await this.incidents.open(parseOrRefuse(OpenIncidentSchema, body), session.personId);
    if (!opened.ok) throw refusalOfAlike(opened.refusal);
  }

  @Get('proposals')
  proposals(): Promise<IncidentProposalView[]> {
    return this.proposing.list();
  }

  @Post('proposals')
  @HttpCode(200)
  @Permission('grievances.register')
  async propose(@Body() body: unknown, @CurrentSession() session: HttpSession): Promise<ProposedIncident> {
    const proposed = await this.proposing.execute(parseOrRefuse(ProposeIncidentSchema, body), session.personId);
    if (!proposed.ok) throw refusalOfAlike(proposed.refusal);
    return proposed.value;
  }

  @Delete('proposals/:id')
  @HttpCode(204)
  async refuse(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    if (!(await this.proposing.refuse(idOf(id), session.personId))) throw refusalOfAlike('decided-already');
  }

  @Delete(':id')
  @HttpCode(204)
  async end(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    await this.incidents.end(idOf(id), session.personId);
  }
}

const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;
