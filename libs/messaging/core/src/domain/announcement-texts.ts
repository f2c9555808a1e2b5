import type { MessageTemplate } from './message-template.js';

/** The longest text of an announcement: what leaves a third of the message fixed, in three parts of Unicode. */
const LONGEST_ANNOUNCEMENT = 90;

/** Words as long as an announcement may be: of letters alone no part could end between two of them. */
const words = (word: string): string => `${word} `.repeat(LONGEST_ANNOUNCEMENT).slice(0, LONGEST_ANNOUNCEMENT - 1) + word.at(-1)!;

/** What frames an announcement, in the two languages in which departments write them. */
export const ANNOUNCEMENT_TEXTS: readonly MessageTemplate[] = [
  {
    name: 'announcement', language: 'hi-IN', dltTemplateId: null,
    text: 'पुकार {helpline}, {department} की ओर से: {text} ऐसे संदेश न चाहिए हों तो इसी नंबर पर कॉल करें।',
    longest: { helpline: '155343', department: 'जनजातीय और अनुसूचित जाति कल्याण विभाग', text: words('कल शिविर') },
    shortest: { helpline: '155343', department: 'वन विभाग', text: 'कल शिविर है।' },
  },
  {
    name: 'announcement', language: 'en-IN', dltTemplateId: null,
    text: 'Pukar {helpline}, for the {department}: {text} You agreed to be told of schemes. To end it, call this number.',
    longest: { helpline: '155343', department: 'Tribal and Scheduled Caste Welfare department', text: words('camp here') },
    shortest: { helpline: '155343', department: 'Home department', text: 'Camp.' },
  },
];
