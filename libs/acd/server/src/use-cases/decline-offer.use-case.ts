import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { ConversationPort } from '../ports/conversation.port.js';
import { ReleaseClaim } from './release-claim.use-case.js';

/** An agent lets a ringing call go to somebody else, and is not ready until they say so. Refused `gone` when it rings no more. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly database: Database,
    private readonly release: ReleaseClaim,
    private readonly conversation: ConversationPort,
  ) {}

  async execute(claimId: string, agentId: string): Promise<Result<null, 'gone'>> {
    const released = await this.database.transaction((tx) => this.release.execute(tx, claimId, 'declined', { states: ['offered'], agentId }));
    // Whoever asked them goes back to their caller.
    if (released?.kind === 'consult') await this.conversation.hangUpAgent(released);
    return released ? ok(null) : err('gone');
  }
}
