import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type AskAnnouncement as Wish, AskAnnouncementSchema, type OfficeAnnouncement, type OfficeAnnouncements } from '@pukar/announcements-core/contracts';
import { CurrentSession, ParsedBody, Permission, RefusalError } from '@pukar/platform/http';
import type { OfficerAsking } from '../ports/office.port.js';
import { AskAnnouncement, type AskRefusal } from '../use-cases/ask-announcement.use-case.js';
import { ListOfficeAnnouncements } from '../use-cases/list-office-announcements.use-case.js';

/** What departments ask the helpline to tell. They ask, and read counts; nothing here takes or gives a name or a number. */
@Controller('api/announcements')
@Permission('announcements.ask')
export class OfficeAnnouncementsController {
  constructor(
    private readonly askAnnouncement: AskAnnouncement,
    private readonly listAnnouncements: ListOfficeAnnouncements,
  ) {}

  @Get()
  list(@CurrentSession() session: OfficerAsking): Promise<OfficeAnnouncements> {
    return this.listAnnouncements.execute(session);
  }

  @Post()
  @HttpCode(200)
  async ask(@CurrentSession() session: OfficerAsking, @ParsedBody(AskAnnouncementSchema) wish: Wish): Promise<OfficeAnnouncement> {
    const asked = await this.askAnnouncement.execute(session, wish);
    if (!asked.ok) throw refusals[asked.refusal]();
    return asked.value;
  }
}

const refusals = {
  'no-department': () => new RefusalError(403, 'no-department', 'Your office belongs to no department: it cannot ask for announcements.'),
  'not-your-place': () => new RefusalError(422, 'not-your-place', 'Choose places of your own district.', { placeCodes: ['Choose places of your own district.'] }),
  'wrong-days': () => new RefusalError(422, 'wrong-days', 'The last day must come after the first and lie ahead, at most 60 days later.', { notAfter: ['It must come after the first day and lie ahead, at most 60 days later.'] }),
  'too-many': () => new RefusalError(409, 'too-many', 'Ten announcements of your office are not over yet. Wait until one is.'),
} satisfies Record<AskRefusal, () => RefusalError>;
