import type { InboxTicket, ReplyTemplate } from '@pukar/forwarding-core/contracts';
import { fillTemplate, type TemplateValues } from '@pukar/forwarding-core/inbox';

/** A reply that can be chosen by its digit, with what is known of this ticket put in. */
export interface ReadyReply {
  readonly id: string;
  readonly digit: string;
  readonly actionCode: string;
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

/** As many as there are digits. */
const MOST = 9;

/** The replies that fit: of the action that was chosen first, then those of the department. At most nine, so that each has a digit. */
export function readyReplies(templates: readonly ReplyTemplate[], { actionCode, actions, values, language }: { readonly actionCode: string; readonly actions: InboxTicket['actions']; readonly values: TemplateValues; readonly language: string }): readonly ReadyReply[] {
  const fits = templates.filter((template) => actions.some(({ code }) => code === template.actionCode));
  const weight = (template: ReplyTemplate) => (template.actionCode === actionCode ? 0 : 4) + (template.language === language ? 0 : 2) + (template.departmentCode === null ? 1 : 0);
  return [...fits].sort((a, b) => weight(a) - weight(b)).slice(0, MOST)
    .map((template, at) => ({ id: template.id, digit: String(at + 1), actionCode: template.actionCode, language: template.language, name: template.name, text: fillTemplate(template.text, values) }));
}

/** The citizen's own language where the department has a reply in it, else English for English and Hindi for all others. */
export const replyLanguage = (templates: readonly Pick<ReplyTemplate, 'language'>[], language: string): string =>
  templates.some((template) => template.language === language) ? language : language.startsWith('en') ? 'en-IN' : 'hi-IN';

/** What a ticket tells of itself to a template: its place, its matter and its facts, by their English labels in small letters. */
export function valuesOf(ticket: Pick<InboxTicket, 'placeName' | 'categoryName' | 'facts'>, language: string, now: Date): TemplateValues {
  const short = language.startsWith('hi') ? 'hi' : 'en';
  const facts = Object.fromEntries(ticket.facts.map(({ label, value }) => [label.en.toLowerCase(), value]));
  return { ...facts, place: ticket.placeName?.[short], category: ticket.categoryName[short], today: new Intl.DateTimeFormat(language, { timeZone: 'Asia/Kolkata', day: 'numeric', month: 'long', year: 'numeric' }).format(now) };
}
