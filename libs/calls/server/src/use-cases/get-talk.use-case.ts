import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';

/** A conversation, as whoever settles something in it must know it. */
export interface ProvenTalk {
  readonly callSid: string;
  /** BCP-47; null where none was chosen. */
  readonly language: string | null;
  /** The ticket whose citizen we rang, alone: not with an officer in the conversation. Null for any other call. */
  readonly rangAbout: string | null;
  /** They have talked, or talk. */
  readonly hasTalked: boolean;
  /** They talk now. */
  readonly isTalking: boolean;
  /** An officer is, or was, in the conversation. */
  readonly isBridge: boolean;
}

/** Tells of a call what it proves. Whose it is, the floor knows. */
@Injectable()
export class GetTalk {
  constructor(private readonly database: Database) {}

  async execute(callId: string, source: Pick<Tx, 'query'> = this.database): Promise<ProvenTalk | undefined> {
    const [call] = await source.query<ProvenTalk>(
      `select carrier_sid as "callSid", language, case when direction = 'outgoing' and purpose = 'ticket' and talking_at is not null then about end as "rangAbout",
         talking_at is not null as "hasTalked", talking_at is not null and ended_at is null as "isTalking", purpose is not distinct from 'bridge' as "isBridge"
       from calls.call where id = $1 and carrier_sid is not null`, [callId],
    );
    return call;
  }
}
