import type { Colleagues, Contacts } from '@pukar/calls-core/contracts';
import { partiesText as text } from './parties-messages.js';

/** What a call can be brought to. */
export type Whom = { readonly kind: 'queue'; readonly queue: string } | { readonly kind: 'agent'; readonly agentId: string } | { readonly kind: 'contact'; readonly contactId: string };

/** A line of the panel. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly whom: Whom;
}

const TICKET_NUMBER = /^\d{11}$/;

/** The queues and colleagues that what is typed fits, as the server ordered them: the ready first. */
export function colleagueChoices({ agents, queues }: Colleagues, typed: string, withQueues: boolean): Choice[] {
  const fits = (name: string) => name.toLowerCase().includes(typed.trim().toLowerCase());
  return [
    ...agents.filter(({ name }) => fits(name)).map(({ agentId, name, presence }): Choice => ({ key: agentId, name, about: text.presences[presence] ?? presence, whom: { kind: 'agent', agentId } })),
    ...(withQueues ? queues.filter(({ name }) => fits(name)).map(({ queue, name, waiting }): Choice => ({ key: `queue ${queue}`, name, about: text.queueWaits(waiting), whom: { kind: 'queue', queue } })) : []),
  ];
}

/** The contacts that the server found, and the officer of a ticket whose number was typed. */
export function contactChoices(contacts: Contacts, typed: string): Choice[] {
  const number = typed.replaceAll(/\s/g, '');
  const officer: Choice[] = TICKET_NUMBER.test(number) ? [{ key: number, name: text.officerOf(typed.trim()), about: '', whom: { kind: 'contact', contactId: `officer:${number}` } }] : [];
  return [...officer, ...contacts.map(({ contactId, name, about }): Choice => ({ key: contactId, name, about, whom: { kind: 'contact', contactId } }))];
}
