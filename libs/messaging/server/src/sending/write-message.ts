import { Injectable } from '@nestjs/common';
import { isForSafety, messageDate, messageDay, renderText, templateFor, type TemplateName, variablesOfTemplate } from '@pukar/messaging-core/domain';
import { Database } from '@pukar/platform/database';
import { MessagingSettings } from '../messaging-settings.js';
import { TemplateStore } from '../persistence/template-store.js';
import { type MessageFacts, MessageFactsPort } from '../ports/message-facts.port.js';
import { MessageWordsPort } from '../ports/message-words.port.js';
import type { ClaimedMessage } from './message-queue.js';
import { Recipients } from './recipients.js';

/** A message as the provider gets it, or why it is not sent: for ever, or not yet. */
export type Writing =
  | { readonly kind: 'written'; readonly to: string; readonly body: string; readonly dltTemplateId: string | null }
  | { readonly kind: 'nobody' | 'not-wanted' | 'nothing-to-say' | 'not-registered' };

/** Whom it reaches, by which text, filled with what. */
interface Found {
  readonly to: string;
  /** They asked not to be written to, and this is nothing that they must know. */
  readonly isUnwanted: boolean;
  readonly name: TemplateName;
  readonly values: Readonly<Record<string, string>>;
}

type ToWrite = Pick<ClaimedMessage, 'ticketId' | 'tellingId' | 'template' | 'language' | 'aboutDay'>;

/** Writes a message from what is known now. The number and the text are in no table: they exist only while it is sent. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly recipients: Recipients,
    private readonly facts: MessageFactsPort,
    private readonly words: MessageWordsPort,
    private readonly templates: TemplateStore,
    private readonly database: Database,
    private readonly settings: MessagingSettings,
  ) {}

  async execute(message: ToWrite): Promise<Writing> {
    const found = await this.find(message);
    if (!found) return { kind: 'nobody' };
    if (found.isUnwanted) return { kind: 'not-wanted' };
    const values: Readonly<Record<string, string>> = { helpline: this.settings.helplineNumber, ...found.values };
    if (variablesOfTemplate(found.name).some((variable) => !values[variable])) return { kind: 'nothing-to-say' };
    const { text, dltTemplateId } = await this.templates.effective(this.database, found.name, message.language);
    if (this.settings.rules.needsDltId && !dltTemplateId) return { kind: 'not-registered' };
    return { kind: 'written', to: found.to, body: renderText(text, values), dltTemplateId };
  }

  private async find(message: ToWrite): Promise<Found | undefined> {
    if (message.ticketId) return this.ofTicket(message.ticketId, message);
    const told = message.tellingId ? await this.recipients.ofTelling(message.tellingId, message.language) : undefined;
    return told && { ...told, isUnwanted: false, name: message.template };
  }

  private async ofTicket(ticketId: string, message: ToWrite): Promise<Found | undefined> {
    const [recipient, facts] = await Promise.all([this.recipients.ofTicket(ticketId), this.facts.of(ticketId)]);
    if (!recipient || !facts) return undefined;
    const isUnwanted = recipient.wantsNone && !isForSafety(message.template);
    return { to: recipient.phone, isUnwanted, values: this.valuesOf(facts, message), name: templateFor(message.template, facts.kind) };
  }

  private valuesOf(facts: MessageFacts, { language, aboutDay }: ToWrite): Readonly<Record<string, string>> {
    return {
      ticket: facts.numberInGroups,
      date: aboutDay ? messageDay(aboutDay, language) : messageDate(facts.dueAt, language),
      department: facts.departmentCode ? this.words.department(facts.departmentCode, language) : '',
      action: facts.actionCode ? this.words.action(facts.actionCode, language) : '',
    };
  }
}
