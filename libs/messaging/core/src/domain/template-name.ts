/** What each occasion's text is filled with, at most three (DOMAIN.md, "SMS in India"). `action` is a whole sentence, and ends as one. */
export const TEMPLATE_VARIABLES = {
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
export type TemplateName = keyof typeof TEMPLATE_VARIABLES;

/** Those that are about a ticket. */
export type TicketTemplateName = Exclude<TemplateName, 'announcement'>;

/** A value that fills a text. */
export type MessageVariable = (typeof TEMPLATE_VARIABLES)[TemplateName][number];

export const TEMPLATE_NAMES = Object.keys(TEMPLATE_VARIABLES) as readonly TemplateName[];
export const TICKET_TEMPLATE_NAMES = TEMPLATE_NAMES.filter((name): name is TicketTemplateName => name !== 'announcement');

/** Whether a word from outside (a row, an address) is an occasion. */
export const isTemplateName = (name: unknown): name is TemplateName => typeof name === 'string' && Object.hasOwn(TEMPLATE_VARIABLES, name);
