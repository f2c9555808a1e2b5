import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** What an office did and said. */
export interface OfficeReply {
  readonly actionCode: string;
  readonly reply: string;
  readonly resolvedAt: Date;
  /** For the officer of which level it was. */
  readonly level: number;
}

/** What the office answered on a forwarded ticket, whatever became of it since; undefined while it is open. */
@Injectable()
export class GetReply {
  async execute(source: Pick<Tx, 'query'>, forwardedId: string): Promise<OfficeReply | undefined> {
    const [row] = await source.query<{ action_code: string; reply: string; resolved_at: Date; level: number }>(
      'select action_code, reply, resolved_at, level from forwarding.forwarded_ticket where id = $1 and resolved_at is not null and action_code is not null',
      [forwardedId],
    );
    return row && { actionCode: row.action_code, reply: row.reply, resolvedAt: row.resolved_at, level: row.level };
  }
}
