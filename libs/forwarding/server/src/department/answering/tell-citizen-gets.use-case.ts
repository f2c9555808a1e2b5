import { Injectable } from '@nestjs/common';
import type { CitizenGets, LanguagesOfSeveral } from '@pukar/forwarding-core/contracts';
import { isLanguage, LANGUAGES } from '@pukar/kernel';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { actionsTaken } from '../persistence/actions-taken.js';
import { CitizenWordsPort, type WordsAsked } from '../ports/citizen-words.port.js';

/** What a citizen of a language gets upon each act, word for word as this deployment sends it; the ticket's number in it is not the department's to see. */
@Injectable()
export class TellCitizenGets {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly words: CitizenWordsPort,
  ) {}

  execute({ officeId }: Pick<OfficerSession, 'officeId'>, asked: Pick<WordsAsked, 'language' | 'kind' | 'day'>): Promise<CitizenGets> {
    return this.offices.of(officeId, async (tx) => {
      const actions = await actionsTaken(tx);
      const texts = await tx.query<{ name: string; text: string }>('select name, text from forwarding.sent_text where language = $1', [asked.language]);
      return this.words.of({ ...asked, actionCodes: actions.map(({ code }) => code), replaced: new Map(texts.map(({ name, text }) => [name, text])) });
    });
  }

  /** Of tickets that the office does not see nothing is told. */
  async languagesOf({ officeId }: Pick<OfficerSession, 'officeId'>, references: readonly string[]): Promise<LanguagesOfSeveral> {
    const rows = await this.offices.of(officeId, (tx) => tx.query<{ language: string }>('select distinct language from forwarding.forwarded_ticket where reference = any($1::text[])', [references]));
    const spoken = new Set(rows.map(({ language }) => (isLanguage(language) ? language : LANGUAGES[0])));
    return { languages: LANGUAGES.filter((language) => spoken.has(language)) };
  }
}
