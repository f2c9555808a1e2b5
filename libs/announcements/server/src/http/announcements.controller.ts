import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApproveAnnouncementSchema, EndAnnouncementSchema, type StaffAnnouncement } from '@pukar/announcements-core/contracts';
import type { AnnouncementRefusal } from '@pukar/announcements-core/domain';
import { assertNever, type Result } from '@pukar/kernel';
import { CurrentSession, type HttpSession, ParsedBody, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import * as z from 'zod';
import { ApproveAnnouncement } from '../use-cases/approve-announcement.use-case.js';
import { EndAnnouncement } from '../use-cases/end-announcement.use-case.js';
import { ListAnnouncements } from '../use-cases/list-announcements.use-case.js';

type Ending = z.infer<typeof EndAnnouncementSchema>;

/** The helpline's side of announcements: what departments asked for, and what becomes of it. */
@Controller('api/announcements')
export class AnnouncementsController {
  constructor(
    private readonly listAnnouncements: ListAnnouncements,
    private readonly approveAnnouncement: ApproveAnnouncement,
    private readonly endAnnouncement: EndAnnouncement,
  ) {}

  @Get()
  @Permission('announcements.read')
  list(): Promise<StaffAnnouncement[]> {
    return this.listAnnouncements.execute();
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Permission('announcements.run')
  async approve(@CurrentSession() session: HttpSession, @Param('id') id: string, @ParsedBody(ApproveAnnouncementSchema) approval: z.infer<typeof ApproveAnnouncementSchema>): Promise<StaffAnnouncement> {
    return this.shown(id, await this.approveAnnouncement.execute({ ...approval, id: idOf(id), by: session.personId }));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Permission('announcements.run')
  async refuse(@CurrentSession() session: HttpSession, @Param('id') id: string, @ParsedBody(EndAnnouncementSchema) ending: Ending): Promise<StaffAnnouncement> {
    return this.shown(id, await this.endAnnouncement.execute({ ...ending, id: idOf(id), as: 'refuse', by: session.personId }));
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Permission('announcements.run')
  async stop(@CurrentSession() session: HttpSession, @Param('id') id: string, @ParsedBody(EndAnnouncementSchema) ending: Ending): Promise<StaffAnnouncement> {
    return this.shown(id, await this.endAnnouncement.execute({ ...ending, id: idOf(id), as: 'stop', by: session.personId }));
  }

  private async shown(id: string, done: Result<null, AnnouncementRefusal | 'not-found'>): Promise<StaffAnnouncement> {
    if (!done.ok) throw refusalOf(done.refusal);
    return (await this.listAnnouncements.execute(id))[0]!;
  }
}

const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;

function refusalOf(refusal: AnnouncementRefusal | 'not-found'): RefusalError {
  switch (refusal) {
    case 'not-found': return new RefusalError(404, 'not-found', 'There is no such announcement.');
    case 'changed': return new RefusalError(409, 'changed', 'Somebody decided this meanwhile. Look at it again.');
    case 'not-now': return new RefusalError(409, 'not-now', 'This cannot be done any more: look at where it stands.');
    default: return assertNever(refusal);
  }
}
