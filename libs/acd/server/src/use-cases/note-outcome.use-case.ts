import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';

interface Noted {
  readonly agentId: string;
  readonly callId: string;
  readonly disposition: string;
  /** The agent chose it; otherwise the screen filled it in. */
  readonly isChosen: boolean;
}

/** What the agent's screen would say that a call came to: kept with their hold on it, so that a reload, a crash or a wrap-up that runs out does not lose it. */
@Injectable()
export class NoteOutcome {
  constructor(private readonly database: Database) {}

  /** While they hold the call or write after it; what was filled in never takes the place of what was chosen. Refused `not-your-call`. */
  async execute({ agentId, callId, disposition, isChosen }: Noted): Promise<Result<null, 'not-your-call'>> {
    const noted = await this.database.query(
      `update acd.claim c set outcome = case when $4 or not c.is_outcome_chosen then $3 else c.outcome end, is_outcome_chosen = c.is_outcome_chosen or $4 from acd.agent a
       where c.call_id = $1 and c.agent_id = $2 and a.id = $2 and c.accepted_at is not null and (c.ended_at is null or (a.wrap_up_call = $1 and c.ended_as in ('talked', 'transferred'))) returning 1`,
      [callId, agentId, disposition, isChosen],
    );
    return noted.length > 0 ? ok(null) : err('not-your-call');
  }
}

/** What the screen last said that a call came to, where its agent has not said so themselves. */
export async function notedOutcome(tx: Pick<Tx, 'query'>, callId: string, agentId: string): Promise<string | undefined> {
  const [claim] = await tx.query<{ outcome: string | null }>('select outcome from acd.claim where call_id = $1 and agent_id = $2 and outcome is not null order by fence desc limit 1', [callId, agentId]);
  return claim?.outcome ?? undefined;
}
