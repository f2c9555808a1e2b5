import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError } from '@pukar/platform/telephony';
import { AgentLines } from '../lines/agent-lines.js';
import { readParty, type PartyRow } from '../persistence/party-rows.js';
import { CallerOnHold } from './caller-on-hold.js';
import { CloseParties } from './close-parties.js';
import { ReadTalk } from './read-talk.js';

/** Ends somebody who was asked into a conversation, by whomever: their line, and the caller's waiting for them. */
@Injectable()
export class EndGuest {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly close: CloseParties,
    private readonly lines: AgentLines,
    private readonly hold: CallerOnHold,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives whether they were there until now. */
  async execute(callId: string, partyId: string, as: string): Promise<boolean> {
    const ended = await this.database.transaction((tx) => this.within(tx, callId, partyId, { at: this.clock.now(), as }));
    if (!ended) return false;
    if (ended.callSid) await this.lines.end(ended.callSid);
    if (keptWaiting(ended)) await this.takeBack(callId);
    return true;
  }

  /** In a transaction of the caller's: gives the party as it was; undefined where it had ended. `takeBack` is theirs to call where `keptWaiting`. */
  async within(tx: Tx, callId: string, partyId: string, how: { readonly at: Date; readonly as: string; readonly lineStatus?: string | undefined }): Promise<PartyRow | undefined> {
    await this.talks.lock(tx, callId);
    const party = await readParty(tx, partyId);
    return party?.callId === callId && (await this.close.one(tx, party, how)) ? party : undefined;
  }

  /** The caller is with their agent again. One who is gone is told of by the end of their call. */
  async takeBack(callId: string): Promise<void> {
    try {
      await this.hold.set(callId, false);
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      if (!error.callIsOver) this.logger.warn({ err: error, callId }, 'a caller could not be taken off hold; their agent sees it');
    }
  }
}

/** The caller was on hold for them. */
export const keptWaiting = ({ role, withCallerAt }: PartyRow): boolean => role === 'consulted' && withCallerAt === null;
