import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Paper, PapersQuerySchema } from '@pukar/attachments-core/contracts';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission, readUpload } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { FileCleaner } from '../cleaning/file-cleaner.js';
import { AddPaper } from '../use-cases/add-paper.use-case.js';
import { ReadPaper } from '../use-cases/read-paper.use-case.js';
import { RemovePapers } from '../use-cases/remove-papers.use-case.js';
import { headersOf } from './file-headers.js';
import { refusalOf } from './refusals-of-papers.js';

/** Citizens' papers, for the agent who writes the complaint that they belong to; opened, once they are a ticket's, by whoever may read it. */
@Controller('api/papers')
@Permission('drafts.write')
export class PapersController {
  constructor(
    private readonly add: AddPaper,
    private readonly read: ReadPaper,
    private readonly remove: RemovePapers,
    private readonly cleaner: FileCleaner,
  ) {}

  @Get()
  async list(@Query() query: unknown, @CurrentSession() session: HttpSession): Promise<Paper[]> {
    const listed = await this.read.list(parseOrRefuse(PapersQuerySchema, query).callId, session.personId);
    if (!listed.ok) throw refusalOf(listed.refusal, this.cleaner.limits);
    return listed.value;
  }

  @Post()
  async bring(@Query() query: unknown, @Req() request: { readonly body: unknown }, @CurrentSession() session: HttpSession): Promise<Paper> {
    const { callId } = parseOrRefuse(PapersQuerySchema, query);
    const file = await readUpload(request.body, this.cleaner.limits.bytes);
    const added = file ? await this.add.execute({ callId, agentId: session.personId, file }) : ({ ok: false, refusal: 'too-large' } as const);
    if (!added.ok) throw refusalOf(added.refusal, this.cleaner.limits);
    return added.value;
  }

  @Get(':id/file')
  @Permission('grievances.read')
  async file(@Param('id') id: string, @CurrentSession() session: HttpSession, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.read.open(idOf(id), session.personId);
    if (!opened.ok) throw refusalOf(opened.refusal, this.cleaner.limits);
    await reply.headers({ ...headersOf(opened.value.kind) }).send(opened.value.bytes);
  }

  @Delete(':id')
  @HttpCode(204)
  async takeAway(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    const removed = await this.remove.execute(idOf(id), session.personId);
    if (!removed.ok) throw refusalOf(removed.refusal, this.cleaner.limits);
  }
}

const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;
