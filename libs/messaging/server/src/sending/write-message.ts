import { Injectable } from '@nestjs/common';
import { messageDate, type MessageLanguage, renderMessage } from '@pukar/messaging-core/domain';
import { MessagingSettings } from '../messaging-settings.js';
import { MessageFactsPort } from '../ports/message-facts.port.js';
import { RecipientPort } from '../ports/recipient.port.js';
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
    private readonly settings: MessagingSettings,
  ) {}

  /** Undefined when there is nobody to send it to. */
  async execute({ ticketId, template, language }: Pick<ClaimedMessage, 'ticketId' | 'template' | 'language'>): Promise<WrittenMessage | undefined> {
    const [to, facts] = await Promise.all([this.recipients.phoneOf(ticketId), this.facts.of(ticketId)]);
    if (!to || !facts) return undefined;
    const variables = {
      helpline: this.settings.helplineNumber,
      ticket: facts.numberInGroups,
      date: messageDate(facts.dueAt, language),
      action: facts.actionSpoken?.[shortCode(language)] ?? '',
    };
    return { to, body: renderMessage(template, language, variables) };
  }
}

const shortCode = (language: MessageLanguage): 'en' | 'hi' => (language === 'en-IN' ? 'en' : 'hi');
