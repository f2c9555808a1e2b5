import { Injectable } from '@nestjs/common';
import type { OfficeAnnouncements } from '@pukar/announcements-core/contracts';
import { type OfficerAsking, OfficePort } from '../ports/office.port.js';
import { readAnnouncements } from './office-rows.js';

/** What an office asked for, where each stands, and its counts. */
@Injectable()
export class ListOfficeAnnouncements {
  constructor(private readonly offices: OfficePort) {}

  execute({ officeId }: Pick<OfficerAsking, 'officeId'>): Promise<OfficeAnnouncements> {
    return this.offices.of(officeId, async (tx) => {
      const { department, places } = await this.offices.describe(tx, officeId);
      return { department, places: [...places], announcements: await readAnnouncements(tx, officeId) };
    });
  }
}
