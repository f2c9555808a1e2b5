/** Somebody outside of the helpline who can be brought into a conversation. */
export interface Contact {
  readonly contactId: string;
  /** Post, office or place, as the agent knows it. */
  readonly name: string;
  readonly about: string;
}

/** Knows whom an agent may bring in: cards of the directory, and the officer who has a ticket. Their numbers stay on the server. */
export abstract class ContactsPort {
  /** Cards by what is typed, at most ten. */
  abstract search(text: string): Promise<readonly Contact[]>;
  /** With the number, E.164; undefined for a contact that is none (any more). Looking a ticket's officer up leaves audit rows. */
  abstract find(contactId: string, agentId: string): Promise<(Contact & { readonly number: string | undefined }) | undefined>;
  /** The number again, for whoever looks for a line that may have been rung. */
  abstract numberOf(contactId: string): Promise<string | undefined>;
}
