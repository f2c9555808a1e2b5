import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** A conversation that is over. */
export interface Talk {
  readonly callId: string;
  readonly agentId: string;
  /** In which the caller waited; '' for a call that waited in no line. */
  readonly language: string;
  readonly at: Date;
}

/** Who talked with whom in a stretch of time: of a call that several had, the one who talked longest. */
@Injectable()
export class ListTalks {
  constructor(private readonly database: Database) {}

  between(from: Date, until: Date): Promise<Talk[]> {
    return this.database.query<Talk>(
      `select distinct on (c.call_id) c.call_id as "callId", c.agent_id as "agentId", coalesce(w.language, '') as language, c.joined_at as at
       from acd.claim c left join acd.waiting w on w.call_id = c.call_id
       where c.joined_at >= $1 and c.joined_at < $2 and c.ended_at is not null and c.kind = 'call' order by c.call_id, c.ended_at - c.joined_at desc`,
      [from, until],
    );
  }
}
