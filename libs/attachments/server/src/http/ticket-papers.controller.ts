import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { type Paper, TicketPapersQuerySchema } from '@pukar/attachments-core/contracts';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission, readUpload } from '@pukar/platform/http';
import { FileCleaner } from '../cleaning/file-cleaner.js';
import { PapersOfTicket } from '../use-cases/papers-of-ticket.use-case.js';
import { refusalOf } from './refusals-of-papers.js';

/** The papers of a ticket, by its number as everything of a ticket: nobody can search by citizen. */
@Controller('api/tickets/papers')
@Permission('grievances.read')
export class TicketPapersController {
  constructor(
    private readonly papers: PapersOfTicket,
    private readonly cleaner: FileCleaner,
  ) {}

  @Get()
  async list(@Query() query: unknown): Promise<Paper[]> {
    const listed = await this.papers.list(parseOrRefuse(TicketPapersQuerySchema, query).number);
    if (!listed.ok) throw refusalOf(listed.refusal, this.cleaner.limits);
    return listed.value;
  }

  @Post()
  @Permission('drafts.write')
  async bring(@Query() query: unknown, @Req() request: { readonly body: unknown }, @CurrentSession() session: HttpSession): Promise<Paper> {
    const { number } = parseOrRefuse(TicketPapersQuerySchema, query);
    const file = await readUpload(request.body, this.cleaner.limits.bytes);
    const added = file ? await this.papers.add(number, file, session.personId) : ({ ok: false, refusal: 'too-large' } as const);
    if (!added.ok) throw refusalOf(added.refusal, this.cleaner.limits);
    return added.value;
  }
}
