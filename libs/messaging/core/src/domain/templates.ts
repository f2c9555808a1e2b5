import { LANGUAGES } from '@pukar/kernel';
import { MESSAGE_PACKS } from '../data/messages/index.js';
import { ANNOUNCEMENT_TEXTS } from './announcement-texts.js';
import { longestDate } from './message-date.js';
import type { MessageLanguage } from './message-language.js';
import type { MessageTemplate } from './message-template.js';
import { type MessageVariable, partsOfName, TEMPLATE_NAMES, type TemplateName, type TicketOccasion, variablesOfTemplate } from './template-name.js';

const HELPLINE = '155343';
const TICKET = '4821 7735 016';

const valuesOf = (name: TemplateName, of: (variable: MessageVariable) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(variablesOfTemplate(name).map((variable) => [variable, of(variable)]));

function textOf(name: TemplateName, language: MessageLanguage): string {
  const { occasion, kind } = partsOfName(name);
  const { texts, ofKind } = MESSAGE_PACKS[language];
  return (kind ? (ofKind[kind] as Readonly<Partial<Record<string, string>>>)[occasion] : texts[occasion as TicketOccasion])!;
}

function ofTicket(name: TemplateName, language: MessageLanguage): MessageTemplate {
  const { longest, months } = MESSAGE_PACKS[language];
  const long: Readonly<Record<string, string>> = { helpline: HELPLINE, ticket: TICKET, date: longestDate(language), ...longest };
  const short: Readonly<Record<string, string>> = { helpline: HELPLINE, ticket: TICKET, date: `1 ${months[4]!} 2026`, department: longest.department.slice(0, 8), action: longest.action.slice(0, 16) };
  return { name, language, dltTemplateId: null, text: textOf(name, language), longest: valuesOf(name, (variable) => long[variable]!), shortest: valuesOf(name, (variable) => short[variable]!) };
}

/** All templates as they are delivered; a deployment may replace texts and adds the operators' ids. */
export const TEMPLATES: readonly MessageTemplate[] = [...LANGUAGES.flatMap((language) => TEMPLATE_NAMES.filter((name) => name !== 'announcement').map((name) => ofTicket(name, language))), ...ANNOUNCEMENT_TEXTS];

const BY_KEY: ReadonlyMap<string, MessageTemplate> = new Map(TEMPLATES.map((template) => [`${template.name}/${template.language}`, template]));

/** A template in a language. */
export function templateOf(name: TemplateName, language: MessageLanguage): MessageTemplate {
  const found = BY_KEY.get(`${name}/${language}`);
  if (!found) throw new Error(`there is no template ${name} in ${language}`);
  return found;
}
