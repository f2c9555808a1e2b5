import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { FloorBook } from '../live/floor-book.js';
import { DispositionPort } from '../ports/disposition.port.js';
import { notedOutcome } from './note-outcome.use-case.js';

interface OfPart {
  readonly callId: string;
  readonly agentId: string;
  readonly at: Date;
}

/** Keeps what an agent says that their part of a call came to: with their own hold on it, so that two agents of one call each have theirs. What the call came to is what the agent says who ended it. */
@Injectable()
export class KeepDisposition {
  constructor(
    private readonly book: FloorBook,
    private readonly dispositions: DispositionPort,
  ) {}

  async execute(tx: Tx, { disposition, ...part }: OfPart & { readonly disposition: string }): Promise<void> {
    const { callId, agentId, at } = part;
    const [mine] = await tx.query<{ endedAs: string }>(
      `update acd.claim set disposition = $3 where id = (
         select id from acd.claim where call_id = $1 and agent_id = $2 and kind = 'call' and ended_as in ('talked', 'transferred') order by fence desc limit 1
       ) returning ended_as as "endedAs"`,
      [callId, agentId, disposition],
    );
    await this.dispositions.record(tx, { ...part, disposition, isWhole: mine?.endedAs !== 'transferred' });
    this.book.note(tx, { kind: 'disposition', at, callId, agentId, detail: { disposition } });
  }

  /** What the screen last said, of an agent who was not asked again: nothing where it said nothing. */
  async noted(tx: Tx, part: OfPart): Promise<void> {
    const disposition = await notedOutcome(tx, part.callId, part.agentId);
    if (disposition) await this.execute(tx, { ...part, disposition });
  }
}
