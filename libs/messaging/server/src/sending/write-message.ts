import { Injectable } from '@nestjs/common';
import { messageDate, type MessageLanguage, renderMessage } from '@pukar/messaging-core/domain';
import { MessagingSettings } from '../messaging-settings.js';
import { MessageFactsPort } from '../ports/message-facts.port.js';
import { RecipientPort } from '../ports/recipient.port.js';
import { TellingFactsPort } from '../ports/telling-facts.port.js';
import type { ClaimedMessage } from './message-queue.js';

/** A message as the carrier gets it. */
export interface WrittenMessage {
  readonly to: string;
  readonly body: string;
}

/** Writes a message from what is known now. The number and the text are in no table: they exist only while it is sent. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly recipients: RecipientPort,
    private readonly facts: MessageFactsPort,
    private readonly tellings: TellingFactsPort,
    private readonly settings: MessagingSettings,
  ) {}

  /** Undefined when there is nobody to send it to. */
  async execute({ ticketId, tellingId, template, language }: Pick<ClaimedMessage, 'ticketId' | 'tellingId' | 'template' | 'language'>): Promise<WrittenMessage | undefined> {
    const found = ticketId ? await this.ofTicket(ticketId, language) : tellingId ? await this.ofTelling(tellingId, language) : undefined;
    return found && { to: found.to, body: renderMessage(template, language, { helpline: this.settings.helplineNumber, ...found.variables }) };
  }

  private async ofTicket(ticketId: string, language: MessageLanguage): Promise<ToWrite | undefined> {
    const [to, facts] = await Promise.all([this.recipients.phoneOf(ticketId), this.facts.of(ticketId)]);
    return to && facts ? { to, variables: { ticket: facts.numberInGroups, date: messageDate(facts.dueAt, language), action: facts.actionSpoken?.[shortCode(language)] ?? '' } } : undefined;
  }

  private async ofTelling(tellingId: string, language: MessageLanguage): Promise<ToWrite | undefined> {
    const facts = await this.tellings.of(tellingId, language);
    return facts && { to: facts.phone, variables: { department: facts.department, text: facts.text } };
  }
}

interface ToWrite {
  readonly to: string;
  readonly variables: Readonly<Record<string, string>>;
}

const shortCode = (language: MessageLanguage): 'en' | 'hi' => (language === 'en-IN' ? 'en' : 'hi');
