import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { endParty, openParties, type PartyRow } from '../persistence/party-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { PartyChanges } from './party-changes.js';

/** Ends who was asked into a conversation, with the claim of a colleague. The call's row must be locked. Lines are the caller's of this to end. */
@Injectable()
export class CloseParties {
  constructor(
    private readonly claims: ClaimsPort,
    private readonly changes: PartyChanges,
  ) {}

  /** One of them; gives whether they were in until now. */
  async one(tx: Tx, party: PartyRow, how: { readonly at: Date; readonly as: string; readonly lineStatus?: string | undefined }): Promise<boolean> {
    const { partyId, callId, role, personId, joinedAt } = party;
    if (!(await endParty(tx, partyId, how))) return false;
    if (role === 'consulted' && personId) await this.claims.endConsult(tx, partyId);
    if (joinedAt) await this.claims.noteParty(tx, { kind: 'party-left', callId, agentId: personId, role, at: how.at });
    await this.changes.changed(tx, callId);
    return true;
  }

  /** Everybody of a call whose conversation is over: those of the staff at once, and contacts too where `withContacts` (otherwise they hear goodbye when the conference ends). Gives their lines. */
  async all(tx: Tx, callId: string, { at, as, withContacts }: { readonly at: Date; readonly as: string; readonly withContacts: boolean }): Promise<string[]> {
    const lines: string[] = [];
    for (const party of await openParties(tx, callId)) {
      if (!party.personId && !withContacts) continue;
      await this.one(tx, party, { at, as });
      if (party.callSid) lines.push(party.callSid);
    }
    return lines;
  }
}
