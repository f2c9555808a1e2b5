import { Injectable } from '@nestjs/common';
import type { CitizenGets } from '@pukar/forwarding-core/contracts';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { actionsTaken } from '../persistence/actions-taken.js';
import { CitizenWordsPort } from '../ports/citizen-words.port.js';

/** What a citizen of a language gets for each action, word for word; the ticket's number in it is not the department's to see. */
@Injectable()
export class TellCitizenGets {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly words: CitizenWordsPort,
  ) {}

  async execute({ officeId }: Pick<OfficerSession, 'officeId'>, language: string): Promise<CitizenGets> {
    const actions = await this.offices.of(officeId, actionsTaken);
    return this.words.of(language, actions.map(({ code }) => code));
  }
}
