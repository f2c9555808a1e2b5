import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { type EvidenceOfTicket, LookUpTicketSchema } from '@pukar/grievances-core/contracts';
import { CurrentSession, type HttpSession, ParsedBody, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import { ReadEvidence } from '../use-cases/read-evidence.use-case.js';

/** An answer with headers of its own. */
interface FileReply {
  headers(headers: Readonly<Record<string, string>>): FileReply;
  send(body: unknown): unknown;
}

/** What offices showed of their work, for agents and supervisors. A ticket's number is in no address. */
@Controller('api/ticket-evidence')
@Permission('grievances.read')
export class EvidenceController {
  constructor(private readonly evidence: ReadEvidence) {}

  @Post()
  @HttpCode(200)
  async list(@ParsedBody(LookUpTicketSchema) { number }: { number: string }, @CurrentSession() session: HttpSession): Promise<EvidenceOfTicket> {
    const found = await this.evidence.list(number, session.personId);
    if (!found.ok) throw refusals[found.refusal]();
    return { files: found.value.map(({ id, mediaType }) => ({ id, mediaType })) };
  }

  /** Always to be saved, never to be run. */
  @Get(':id')
  async file(@Param('id') id: string, @CurrentSession() session: HttpSession, @Res() reply: FileReply): Promise<void> {
    const found = await this.evidence.open(parseOrRefuse(z.object({ id: z.uuid() }), { id }).id, session.personId);
    if (!found.ok) throw refusals[found.refusal]();
    const { mediaType, file } = found.value;
    const name = mediaType === 'application/pdf' ? 'evidence.pdf' : 'evidence.jpg';
    reply.headers({ 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' }).send(file);
  }
}

const refusals = {
  'wrong-number': () => new RefusalError(422, 'wrong-number', 'This is no ticket number: a digit is wrong.'),
  'not-found': () => new RefusalError(404, 'not-found', 'There is no such ticket, or no such file.'),
};
