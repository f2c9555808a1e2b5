import { Inject, Injectable, type Provider } from '@nestjs/common';
import { GetStaffNames } from '@pukar/access-server';
import { FindColleagues, PolicyInForce } from '@pukar/acd-server';
import { ColleaguesPort, ContactsPort, type Contact } from '@pukar/calls-server';
import { dialledNumber } from '@pukar/calls-core/domain';
import type { Facility, OfficeCard, PostHolder } from '@pukar/directory-core/domain';
import { Directory } from '@pukar/directory-server';
import { FindTicketToCall } from '@pukar/grievances-server';
import { type Clock, indianDay } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OfficerOfTicket } from './officer-of-ticket.js';

const KINDS = ['office', 'facility', 'post'] as const;
const MOST = 10;
/** Beyond what the list of a panel can show, there is nothing to choose from. */
const MOST_COLLEAGUES = 60;

type Card = { readonly kind: (typeof KINDS)[number]; readonly code: string; readonly body: OfficeCard | Facility | PostHolder };

/** Whom an agent may bring in: the directory's cards from memory, and whoever has a ticket. */
@Injectable()
export class ContactsOfDirectory implements ContactsPort {
  constructor(
    private readonly directory: Directory,
    private readonly tickets: FindTicketToCall,
    private readonly officers: OfficerOfTicket,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async search(text: string): Promise<readonly Contact[]> {
    const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return [];
    const found: Contact[] = [];
    for (const contact of await this.all()) {
      const words = `${contact.name} ${contact.about}`.toLowerCase();
      if (wanted.every((word) => words.includes(word)) && found.push(contact) === MOST) break;
    }
    return found;
  }

  async find(contactId: string, agentId: string) {
    const [kind, code = ''] = splitId(contactId);
    if (kind === 'officer') {
      const ticket = await this.tickets.byNumber(code, agentId);
      if (!ticket.ok) return undefined;
      const officer = await this.officers.of(ticket.value.ticketId);
      if (!officer) return undefined;
      return { contactId: `officer:${ticket.value.ticketId}`, name: officer.post, about: officer.officeName, number: officer.phone ?? undefined };
    }
    const contact = (await this.all()).find((one) => one.contactId === contactId);
    return contact && { ...contact, number: await this.numberOf(contactId) };
  }

  async numberOf(contactId: string): Promise<string | undefined> {
    const [kind, code = ''] = splitId(contactId);
    if (kind === 'officer') return (await this.officers.of(code))?.phone ?? undefined;
    const card = this.cards().find((one) => one.kind === kind && one.code === code);
    return card && dialledNumber(card.body.phone);
  }

  private cards(): Card[] {
    const listener = { today: indianDay(this.clock.now()), language: 'en-IN' as const };
    const content = this.directory.content();
    return KINDS.flatMap((kind) => content.list<OfficeCard | Facility | PostHolder>(kind, listener).map(({ code, body }) => ({ kind, code, body })));
  }

  private async all(): Promise<Contact[]> {
    const today = indianDay(this.clock.now());
    const said = (key: string): string => this.directory.words(key, 'en-IN', today) ?? '';
    const { departments } = await this.directory.snapshot();
    const nameOf = new Map<string, string>(departments.map(({ code, name }) => [code, name.en]));
    return this.cards().map(({ kind, code, body }) => {
      const district = body.district ? said(`district.${body.district}`) : '';
      if (kind === 'office') return { contactId: `${kind}:${code}`, name: nameOf.get((body as OfficeCard).department) ?? code, about: district };
      const what = kind === 'facility' ? said(`facility.${(body as Facility).facility}`) : said(`post.${(body as PostHolder).post}`);
      return { contactId: `${kind}:${code}`, name: what || code, about: district };
    });
  }
}

const splitId = (contactId: string): [string, string] => [contactId.slice(0, contactId.indexOf(':')), contactId.slice(contactId.indexOf(':') + 1)];

/** Contacts, in both processes: the sweep looks for lines that may have been rung. */
export const portsOfContacts: Provider[] = [{ provide: ContactsPort, useClass: ContactsOfDirectory }];

/** The people of the helpline, in the api. */
export const portsOfColleagues: Provider[] = [
  {
    provide: ColleaguesPort, inject: [FindColleagues, GetStaffNames, PolicyInForce],
    useFactory: (colleagues: FindColleagues, names: GetStaffNames, policy: PolicyInForce): ColleaguesPort => ({
      names: (ids) => names.execute(ids),
      list: async (agentId) => {
        const [all, waiting, { queues }] = await Promise.all([colleagues.execute(), colleagues.waitingByQueue(), policy.read()]);
        const others = all.filter((one) => one.agentId !== agentId).slice(0, MOST_COLLEAGUES);
        const known = await names.execute(others.map((one) => one.agentId));
        return {
          agents: others.map(({ agentId: id, presence, languages }) => ({ agentId: id, name: known.get(id) ?? '', presence, languages: [...languages] })),
          queues: queues.map(({ code, name }) => ({ queue: code, name: name.en, waiting: waiting.get(code) ?? 0 })),
        };
      },
    }),
  },
];
