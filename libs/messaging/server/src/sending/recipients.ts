import { Injectable } from '@nestjs/common';
import { type MessageLanguage } from '@pukar/messaging-core/domain';
import { type Recipient, RecipientPort } from '../ports/recipient.port.js';
import { TellingFactsPort } from '../ports/telling-facts.port.js';

/** Whom messages reach, of tickets and of announcements. */
@Injectable()
export class Recipients {
  constructor(
    private readonly tickets: RecipientPort,
    private readonly tellings: TellingFactsPort,
  ) {}

  ofTicket(ticketId: string): Promise<Recipient | undefined> {
    return this.tickets.of(ticketId);
  }

  /** With what is said to them. */
  async ofTelling(tellingId: string, language: MessageLanguage): Promise<{ readonly to: string; readonly values: Readonly<Record<string, string>> } | undefined> {
    const facts = await this.tellings.of(tellingId, language);
    return facts && { to: facts.phone, values: { department: facts.department, text: facts.text } };
  }
}
