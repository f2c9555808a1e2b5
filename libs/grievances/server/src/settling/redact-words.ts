import { Injectable } from '@nestjs/common';
import { parseTicketNumber, redactMaskedAadhaar } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import { CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { type Redacted, RedactionPort } from '../ports/redaction.port.js';
import { VaultPort } from '../ports/vault.port.js';

/** Words that an agent typed for a citizen about a ticket of theirs; null while it is not clear about which. */
export interface TypedWords {
  readonly callId: string;
  readonly agentId: string;
  readonly ticketId: string | null;
  readonly words: string;
}

/** Takes out of what an agent typed whatever would tell an office who the citizen is: by what the vault knows of the caller, and of whose ticket it is. */
@Injectable()
export class RedactWords {
  constructor(
    private readonly vault: VaultPort,
    private readonly onLine: CitizenOnLinePort,
    private readonly redaction: RedactionPort,
    private readonly book: TicketBook,
  ) {}

  /** Undefined where the call is not the agent's: a redaction tells what is known. */
  async execute(source: Pick<Tx, 'query'>, { callId, agentId, ticketId, words }: TypedWords): Promise<Redacted | undefined> {
    const caller = await this.vault.knownOfCaller(source, { callId, agentId, citizenName: '', citizenAddress: '' });
    if (!caller.ok) return undefined;
    const owner = ticketId === null ? { names: [], addresses: [], phones: [] } : await this.onLine.knownOf(source, ticketId);
    const both = (key: 'names' | 'addresses' | 'phones') => [...new Set([...caller.value[key], ...owner[key]])];
    const numbers = this.redaction.mayBeTickets(words).flatMap((text) => { const number = parseTicketNumber(text); return number.ok ? [number.value] : []; });
    const known = { names: both('names'), addresses: both('addresses'), phones: both('phones'), tickets: await this.book.numbersInUse(source, numbers) };
    return redactMaskedAadhaar(words, (part) => this.redaction.redact(part, known));
  }
}
