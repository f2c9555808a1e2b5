import type { MessageLanguage } from './message-language.js';

/** The occasions on which a citizen is written to. */
export type TemplateName = 'registered' | 'resolved' | 'announcement';

/** Those that are about a ticket. */
export type TicketTemplateName = Exclude<TemplateName, 'announcement'>;

/** One text of one occasion in one language, as it is registered with the operators (DLT). */
export interface MessageTemplate {
  readonly name: TemplateName;
  readonly language: MessageLanguage;
  /** The operators' id of it; null until the deployment has registered it. */
  readonly dltTemplateId: string | null;
  /** Fixed words with `{variable}`s. */
  readonly text: string;
  /** Every variable, with the longest value that it takes: what the share of fixed text is computed with. */
  readonly longest: Readonly<Record<string, string>>;
}

/** The longest text of an announcement: what leaves a third of the message fixed, in three parts of Unicode. */
const LONGEST_ANNOUNCEMENT = 90;

const numbers = { helpline: '155343', ticket: '4821 7735 016' };

/** All templates, for every occasion and language. */
export const TEMPLATES: readonly MessageTemplate[] = [
  {
    name: 'registered', language: 'hi-IN', dltTemplateId: null,
    text: 'पुकार {helpline}: आपकी शिकायत {ticket} दर्ज हुई। {date} तक आपको जवाब मिलेगा। स्थिति जानने के लिए इसी नंबर पर कॉल करें।',
    longest: { ...numbers, date: '30 सितंबर 2026' },
  },
  {
    name: 'registered', language: 'en-IN', dltTemplateId: null,
    text: 'Pukar {helpline}: your complaint {ticket} is registered. You will be answered by {date}. Call this number to know how it stands.',
    longest: { ...numbers, date: '30 September 2026' },
  },
  {
    name: 'resolved', language: 'hi-IN', dltTemplateId: null,
    text: 'पुकार {helpline}: आपकी शिकायत {ticket} पर विभाग का जवाब: {action} संतुष्ट न हों तो इसी नंबर पर कॉल करें।',
    longest: { ...numbers, action: 'मौके पर जाकर जांच की गई है और ज़रूरी काम कर दिया गया है।' },
  },
  {
    name: 'resolved', language: 'en-IN', dltTemplateId: null,
    text: "Pukar {helpline}: the office's answer to your complaint {ticket}: {action} If you are not satisfied, call this number.",
    longest: { ...numbers, action: 'The place has been inspected, and what was needed has been done.' },
  },
  {
    name: 'announcement', language: 'hi-IN', dltTemplateId: null,
    text: 'पुकार {helpline}, {department} की ओर से: {text} ऐसे संदेश न चाहिए हों तो इसी नंबर पर कॉल करें।',
    longest: { helpline: '155343', department: 'जनजातीय और अनुसूचित जाति कल्याण विभाग', text: 'क'.repeat(LONGEST_ANNOUNCEMENT) },
  },
  {
    name: 'announcement', language: 'en-IN', dltTemplateId: null,
    text: 'Pukar {helpline}, for the {department}: {text} You agreed to be told of schemes. To end it, call this number.',
    longest: { helpline: '155343', department: 'Tribal and Scheduled Caste Welfare department', text: 'a'.repeat(LONGEST_ANNOUNCEMENT) },
  },
];

/** The template of an occasion in a language. */
export function templateOf(name: TemplateName, language: MessageLanguage): MessageTemplate {
  const found = TEMPLATES.find((template) => template.name === name && template.language === language);
  if (!found) throw new Error(`there is no template ${name} in ${language}`);
  return found;
}

/** The variables of a text, in their order, repeated ones too. */
export const variablesOf = (text: string): string[] => Array.from(text.matchAll(/\{([a-z]+)\}/gi), (match) => match[1]!);
