import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Paper, PapersQuerySchema } from '@pukar/attachments-core/contracts';
import { FILE_REFUSALS, type FileRefusal, sayRefusal } from '@pukar/attachments-core/domain';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission, readUpload, RefusalError } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { FileCleaner } from '../cleaning/file-cleaner.js';
import { AddPaper, type PaperRefusal } from '../use-cases/add-paper.use-case.js';
import { ReadPaper } from '../use-cases/read-paper.use-case.js';
import { RemovePapers } from '../use-cases/remove-papers.use-case.js';

const REFUSALS: Readonly<Record<Exclude<PaperRefusal, FileRefusal> | 'no-such-paper', readonly [number, string]>> = {
  'not-your-call': [403, 'This is not with you.'],
  registered: [409, 'This is registered: nothing can be added to it or taken from it.'],
  'too-many': [409, 'This has as many papers as it may have. Scan several pages into one PDF.'],
  'no-such-paper': [404, 'There is no such paper, or not any more.'],
};

/** Citizens' papers, for the agent who writes the complaint that they belong to. */
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
    if (!listed.ok) throw this.refusal(listed.refusal);
    return listed.value;
  }

  @Post()
  async bring(@Query() query: unknown, @Req() request: { readonly body: unknown }, @CurrentSession() session: HttpSession): Promise<Paper> {
    const { callId } = parseOrRefuse(PapersQuerySchema, query);
    const file = await readUpload(request.body, this.cleaner.limits.bytes);
    const added = file ? await this.add.execute({ callId, agentId: session.personId, file }) : ({ ok: false, refusal: 'too-large' } as const);
    if (!added.ok) throw this.refusal(added.refusal);
    return added.value;
  }

  /** Always to be saved, never to be run: whatever a browser thinks that it is. */
  @Get(':id/file')
  async file(@Param('id') id: string, @CurrentSession() session: HttpSession, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.read.open(idOf(id), session.personId);
    if (!opened.ok) throw this.refusal(opened.refusal);
    const { kind, bytes } = opened.value;
    await reply.headers(FILE_HEADERS).header('content-disposition', `attachment; filename="paper.${kind === 'pdf' ? 'pdf' : 'jpg'}"`).type(kind === 'pdf' ? 'application/pdf' : 'image/jpeg').send(bytes);
  }

  @Delete(':id')
  @HttpCode(204)
  async takeAway(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    const removed = await this.remove.execute(idOf(id), session.personId);
    if (!removed.ok) throw this.refusal(removed.refusal);
  }

  private refusal(code: PaperRefusal | 'no-such-paper'): RefusalError {
    if (isOfFile(code)) return new RefusalError(422, code, sayRefusal(code, this.cleaner.limits));
    return new RefusalError(REFUSALS[code][0], code, REFUSALS[code][1]);
  }
}

const isOfFile = (code: string): code is FileRefusal => FILE_REFUSALS.some((refusal) => refusal === code);
const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;

/** Nosniff is on every answer. */
const FILE_HEADERS = { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' };
