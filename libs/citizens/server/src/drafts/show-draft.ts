import { Injectable } from '@nestjs/common';
import type { Draft } from '@pukar/citizens-core/contracts';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';
import type { SavedDraft } from '../persistence/draft-store.js';
import { TicketsPort } from '../ports/tickets.port.js';

/** A saved draft as its agent's screen gets it, with what was said when it was registered. */
@Injectable()
export class ShowDraft {
  constructor(
    private readonly tickets: TicketsPort,
    private readonly citizens: CitizenStore,
  ) {}

  /** Leaves the audit row without which no draft is shown, in the transaction that reads it. */
  noteReading(tx: Tx, callId: string, agentId: string): Promise<void> {
    return this.citizens.noteReading(tx, { agentId, action: 'citizens.open-draft', callId });
  }

  async execute(draft: SavedDraft): Promise<Draft> {
    const { callId, version, content, savedAt, ticketId } = draft;
    return { callId, version, content, savedAt: savedAt.toISOString(), registered: ticketId ? await this.tickets.registeredAs(ticketId) : null };
  }
}
