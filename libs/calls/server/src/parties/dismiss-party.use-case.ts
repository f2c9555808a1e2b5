import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { EndGuest } from './end-guest.js';
import { ReadTalk } from './read-talk.js';

/** An agent ends whom they asked in: the consultation, a third party, or the one who is still being rung. The caller is with them again. */
@Injectable()
export class DismissParty {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly guests: EndGuest,
  ) {}

  /** `partyId`: whom; the one who is consulted where none is named. */
  async execute({ callId, agentId, partyId }: { readonly callId: string; readonly agentId: string; readonly partyId?: string }): Promise<Result<null, 'not-your-call' | 'not-now' | 'gone'>> {
    const whom = await this.database.transaction(async (tx) => {
      const talk = await this.talks.mine(tx, callId, agentId, partyId ? 'party-end' : 'consult-end');
      return typeof talk === 'string' ? err(talk) : talk.guest && (!partyId || talk.guest.partyId === partyId) ? ok(talk.guest.partyId) : err('gone' as const);
    });
    if (!whom.ok) return whom;
    return (await this.guests.execute(callId, whom.value, 'dismissed')) ? ok(null) : err('gone');
  }
}
