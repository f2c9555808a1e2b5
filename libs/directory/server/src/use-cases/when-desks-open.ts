import { Injectable } from '@nestjs/common';
import { desksOpenFrom, OPENING_QUEUES } from '@pukar/directory-core/domain';
import { openingOf } from '../answers/hours-answers.js';
import { Directory } from '../directory.js';
import { OpeningSettings } from '../opening-settings.js';

/** When people are at the desks of any queue: whoever is there can be asked to ring somebody. From memory. */
@Injectable()
export class WhenDesksOpen {
  constructor(
    private readonly directory: Directory,
    private readonly settings: OpeningSettings,
  ) {}

  /** The first moment from this one on; this one while somebody is there, and as long as the directory was never read. Null where none is in sight. */
  execute(from: Date): Date | null {
    if (!this.directory.isRead) return from;
    const content = this.directory.content();
    return desksOpenFrom(OPENING_QUEUES.map((queue) => openingOf(content.switchedOf(queue), this.settings.firstHours)), content.holidays, from);
  }
}
