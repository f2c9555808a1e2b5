import { Injectable } from '@nestjs/common';
import type { StaffAnnouncement } from '@pukar/announcements-core/contracts';
import { Database } from '@pukar/platform/database';
import { allAnnouncements, type AnnouncementRow } from '../persistence/announcement-rows.js';
import { trueCounts } from '../persistence/telling-rows.js';
import { AnnouncementWordsPort } from '../ports/announcement-words.port.js';
import { AudiencePort } from '../ports/audience.port.js';
import { DirectoryPort } from '../ports/directory.port.js';

/** What departments asked for, as the helpline reviews it: word for word what a citizen gets, how many agreed, and how it goes. */
@Injectable()
export class ListAnnouncements {
  constructor(
    private readonly database: Database,
    private readonly audience: AudiencePort,
    private readonly words: AnnouncementWordsPort,
    private readonly directory: DirectoryPort,
  ) {}

  async execute(id: string | null = null): Promise<StaffAnnouncement[]> {
    const rows = await allAnnouncements(this.database, id);
    return Promise.all(rows.map((row) => this.show(row)));
  }

  private async show(row: AnnouncementRow): Promise<StaffAnnouncement> {
    const placeCodes = this.directory.within(row.placeCodes);
    const [consenting, counts] = await Promise.all([this.audience.count(this.database, { placeCodes, wish: row.channel }), trueCounts(this.database, row.id)]);
    return {
      id: row.id, title: row.title, channel: row.channel, state: row.state, version: row.version, reason: row.reason, most: row.most, consenting, counts,
      spoken: { en: row.spokenEn, hi: row.spokenHi }, written: { en: row.writtenEn, hi: row.writtenHi },
      notBefore: row.notBefore.toISOString(), notAfter: row.notAfter.toISOString(), askedAt: row.askedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null,
      department: this.directory.departmentName(row.departmentCode), places: row.placeCodes.map((code) => this.directory.placeName(code)),
      heard: { en: this.heard(row, 'en-IN', row.spokenEn), hi: this.heard(row, 'hi-IN', row.spokenHi) },
      read: { en: this.words.message('en-IN', row.departmentCode, row.writtenEn), hi: this.words.message('hi-IN', row.departmentCode, row.writtenHi) },
    };
  }

  private heard({ departmentCode }: AnnouncementRow, language: string, text: string): string {
    return [this.words.text('intro', language, departmentCode), text, this.words.text('keys', language, departmentCode)].join(' ');
  }
}
