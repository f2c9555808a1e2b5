import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { AskIdentitySchema, DecideIdentitySchema, type AskIdentity, type IdentityRequest, type OpenedIdentity } from '@pukar/citizens-core/contracts';
import type { ErasureRefusal, OpeningRefusal } from '@pukar/citizens-core/domain';
import { CurrentSession, ParsedBody, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import * as z from 'zod';
import { AskForIdentity } from '../identity/ask-for-identity.use-case.js';
import { DecideIdentity } from '../identity/decide-identity.use-case.js';
import { EraseIdentity } from '../identity/erase-identity.use-case.js';
import { ListOpenings } from '../identity/list-openings.use-case.js';
import { ReadIdentity } from '../identity/read-identity.use-case.js';

/** Opening who a ticket's citizen is: one asks, another agrees, the first reads for a while. Found by a ticket's number, never by anything of a person. */
@Controller('api/identity')
@Permission('identity.open')
export class IdentityController {
  constructor(
    private readonly listOpenings: ListOpenings,
    private readonly askForIdentity: AskForIdentity,
    private readonly decideIdentity: DecideIdentity,
    private readonly readIdentity: ReadIdentity,
    private readonly eraseIdentity: EraseIdentity,
  ) {}

  @Get()
  list(@CurrentSession() session: HttpSession): Promise<IdentityRequest[]> {
    return this.listOpenings.execute(session.personId);
  }

  @Get('alerts')
  alerts(@CurrentSession() session: HttpSession): Promise<{ waiting: number; changedAt: string | null }> {
    return this.listOpenings.alerts(session.personId);
  }

  @Post()
  @HttpCode(200)
  async ask(@ParsedBody(AskIdentitySchema) wish: AskIdentity, @CurrentSession() session: HttpSession): Promise<{ id: string }> {
    const asked = await this.askForIdentity.execute(wish, session.personId);
    if (!asked.ok) throw refusals[asked.refusal]();
    return asked.value;
  }

  @Post(':id/decision')
  @HttpCode(204)
  async decide(@Param('id') id: string, @ParsedBody(DecideIdentitySchema) said: z.infer<typeof DecideIdentitySchema>, @CurrentSession() session: HttpSession): Promise<void> {
    const decided = await this.decideIdentity.execute({ id: uuidOr404(id), ...said, staffId: session.personId });
    if (!decided.ok) throw refusals[decided.refusal]();
  }

  /** Changes something, and is no address that anything on the way keeps: a POST, and never stored. */
  @Post(':id/open')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async open(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<OpenedIdentity> {
    const opened = await this.readIdentity.execute(uuidOr404(id), session.personId);
    if (!opened.ok) throw refusals[opened.refusal]();
    return opened.value;
  }

  @Post(':id/shut')
  @HttpCode(204)
  async shut(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    const shut = await this.readIdentity.shut(uuidOr404(id), session.personId);
    if (!shut.ok) throw refusals[shut.refusal]();
  }

  /** Forgets the citizen, for good. */
  @Post(':id/erase')
  @HttpCode(204)
  async erase(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    const erased = await this.eraseIdentity.execute(uuidOr404(id), session.personId);
    if (!erased.ok) throw refusals[erased.refusal]();
  }
}

function uuidOr404(id: string): string {
  if (!z.uuid().safeParse(id).success) throw refusals['not-there']();
  return id;
}

const refusals: Record<OpeningRefusal | ErasureRefusal | 'not-there' | 'not-open' | 'wrong-number' | 'not-found' | 'nobody-known', () => RefusalError> = {
  'wrong-number': () => new RefusalError(400, 'wrong-number', 'That is not a ticket number: a digit is wrong.', { ticketNumber: ['A digit is wrong.'] }),
  'not-found': () => new RefusalError(404, 'not-found', 'No ticket has this number.'),
  'nobody-known': () => new RefusalError(409, 'nobody-known', 'Nobody is known of this ticket: there is nothing to open.'),
  'not-there': () => new RefusalError(404, 'not-there', 'There is no such request of yours.'),
  'same-person': () => new RefusalError(409, 'same-person', 'It takes two people: who asked, or somebody at the same browser or of the same name, cannot agree. Another person has to, on another computer.'),
  'not-waiting': () => new RefusalError(409, 'not-waiting', 'Somebody decided about this request, or its day is over.'),
  'not-read': () => new RefusalError(409, 'not-read', 'Read who it is first: nobody is forgotten unseen.'),
  'tickets-open': () => new RefusalError(409, 'tickets-open', 'A ticket of theirs is not over: until it is, somebody must be able to reach them.'),
  'mark-waits': () => new RefusalError(409, 'mark-waits', 'A mark about their calls waits to be decided: decide it first.'),
  'not-open': () => new RefusalError(409, 'not-open', 'This is not open: nobody agreed to it, or its time is over.'),
};
