/** What each occasion's text is filled with, at most three (DOMAIN.md, "SMS in India"). `action` is a whole sentence, and ends as one. */
const OCCASION_VARIABLES = {
  registered: ['helpline', 'ticket', 'date'],
  forwarded: ['helpline', 'ticket', 'department'],
  interim: ['helpline', 'ticket', 'date'],
  question: ['helpline', 'ticket'],
  transferred: ['helpline', 'ticket', 'department'],
  climbed: ['helpline', 'ticket'],
  resolved: ['helpline', 'ticket', 'action'],
  reopened: ['helpline', 'ticket', 'date'],
  'order-due': ['helpline', 'ticket'],
  ordered: ['helpline', 'ticket'],
  closed: ['helpline', 'ticket'],
  'closed-unanswered': ['helpline', 'ticket'],
  joined: ['helpline', 'ticket'],
  withdrawn: ['helpline', 'ticket'],
  thanked: ['helpline', 'ticket', 'department'],
  'identity-opened': ['helpline', 'ticket', 'date'],
  announcement: ['helpline', 'department', 'text'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The occasions on which a citizen is written to. */
export type OccasionName = keyof typeof OCCASION_VARIABLES;

/** Those that are about a ticket. */
export type TicketOccasion = Exclude<OccasionName, 'announcement'>;

/** A value that fills a text. */
export type MessageVariable = (typeof OCCASION_VARIABLES)[OccasionName][number];

const isOfTicket = (name: OccasionName): name is TicketOccasion => name !== 'announcement';
export const TICKET_OCCASIONS = (Object.keys(OCCASION_VARIABLES) as OccasionName[]).filter(isOfTicket);

/** What a ticket that is no grievance is called in texts of its own; thanks and information are both a message. */
export const KINDS_WITH_WORDS = ['demand', 'suggestion', 'message'] as const;
export type KindWithWords = (typeof KINDS_WITH_WORDS)[number];

/** The occasions of each: nobody orders about a suggestion, and a message is brought to its office and closed. */
const OF_KIND = {
  demand: TICKET_OCCASIONS.filter((name): name is Exclude<TicketOccasion, 'thanked'> => name !== 'thanked'),
  suggestion: TICKET_OCCASIONS.filter((name): name is Exclude<TicketOccasion, 'thanked' | 'order-due' | 'ordered'> => !['thanked', 'order-due', 'ordered'].includes(name)),
  message: ['withdrawn', 'identity-opened'],
} as const satisfies Readonly<Record<KindWithWords, readonly TicketOccasion[]>>;
export type OccasionOfKind<Kind extends KindWithWords> = (typeof OF_KIND)[Kind][number];

/** A text that is registered with the operators: an occasion's, as a grievance has it, or that of another kind of ticket. */
export type TemplateName = OccasionName | { [Kind in KindWithWords]: `${OccasionOfKind<Kind>}.${Kind}` }[KindWithWords];

const namesOf = (occasion: OccasionName): TemplateName[] =>
  [occasion, ...KINDS_WITH_WORDS.flatMap((kind) => ((OF_KIND[kind] as readonly OccasionName[]).includes(occasion) ? [`${occasion}.${kind}` as TemplateName] : []))];

export const TEMPLATE_NAMES: readonly TemplateName[] = (Object.keys(OCCASION_VARIABLES) as OccasionName[]).flatMap(namesOf);

/** The occasion of a text, and the kind of ticket that it is for; a grievance's has none. */
export function partsOfName(name: TemplateName): { readonly occasion: OccasionName; readonly kind: KindWithWords | undefined } {
  const [occasion, kind] = name.split('.') as [OccasionName, KindWithWords | undefined];
  return { occasion, kind };
}

/** The values that a text is filled with. */
export const variablesOfTemplate = (name: TemplateName): readonly MessageVariable[] => OCCASION_VARIABLES[partsOfName(name).occasion];

const WORDS_FOR: Readonly<Record<string, KindWithWords>> = { demand: 'demand', suggestion: 'suggestion', thanks: 'message', information: 'message' };

/** The text of an occasion for what the citizen handed in (`grievance`, `demand`, `suggestion`, `thanks` or `information`). */
export function templateFor(occasion: OccasionName, handedIn: string): TemplateName {
  const kind = Object.hasOwn(WORDS_FOR, handedIn) ? WORDS_FOR[handedIn] : undefined;
  return kind && (OF_KIND[kind] as readonly OccasionName[]).includes(occasion) ? (`${occasion}.${kind}` as TemplateName) : occasion;
}
