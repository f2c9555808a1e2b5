import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { CurrentSession, parseOrRefuse, Permission, readUpload, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import type { OfficerSession } from '../officer-sessions.js';
import { EvidenceCleanerPort } from '../ports/evidence-cleaner.port.js';
import { AddEvidence, type EvidenceRefusal } from './add-evidence.use-case.js';
import { ReadEvidence } from './read-evidence.use-case.js';

/** An answer with headers of its own. */
interface FileReply {
  headers(headers: Readonly<Record<string, string>>): FileReply;
  send(body: unknown): unknown;
}

const SAID: Readonly<Record<string, readonly [number, string]>> = {
  'not-found': [404, 'Your office has no such ticket in hand, or no such file.'],
  'too-many': [409, 'Six files go with a ticket, and no more.'],
};

/** Files by which an office shows what it did. */
@Controller('api/inbox/:reference/evidence')
export class EvidenceController {
  constructor(
    private readonly add: AddEvidence,
    private readonly read: ReadEvidence,
    private readonly cleaner: EvidenceCleanerPort,
  ) {}

  @Post()
  @Permission('inbox.resolve')
  async bring(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @Req() request: { readonly body: unknown }): Promise<{ readonly id: string }> {
    const file = await readUpload(request.body, this.cleaner.mostBytes);
    const added = await this.add.execute(session, reference, file ?? new Uint8Array(this.cleaner.mostBytes + 1));
    if (!added.ok) throw refusal(added.refusal);
    return added.value;
  }

  /** Always to be saved, never to be run. */
  @Get(':id')
  @Permission('inbox.read')
  async file(@CurrentSession() session: OfficerSession, @Param('reference') reference: string, @Param('id') id: string, @Res() reply: FileReply): Promise<void> {
    const found = await this.read.execute(session, reference, parseOrRefuse(z.object({ id: z.uuid() }), { id }).id);
    if (!found) throw refusal({ code: 'not-found' });
    const name = found.mediaType === 'application/pdf' ? 'evidence.pdf' : 'evidence.jpg';
    reply.headers({ 'content-type': found.mediaType, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' }).send(found.file);
  }
}

function refusal(why: EvidenceRefusal): RefusalError {
  const [status, sentence] = SAID[why.code] ?? [422, 'words' in why ? why.words : ''];
  return new RefusalError(status, why.code, sentence);
}
