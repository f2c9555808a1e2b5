import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** What an office did and said. */
export interface OfficeReply {
  readonly actionCode: string;
  readonly reply: string;
  readonly resolvedAt: Date;
}

/** What the office answered on a forwarded ticket; undefined while it is open. */
@Injectable()
export class GetReply {
  async execute(source: Pick<Tx, 'query'>, forwardedId: string): Promise<OfficeReply | undefined> {
    const [row] = await source.query<{ action_code: string; reply: string; resolved_at: Date }>(
      `select action_code, reply, resolved_at from forwarding.forwarded_ticket where id = $1 and state = 'resolved'`,
      [forwardedId],
    );
    return row && { actionCode: row.action_code, reply: row.reply, resolvedAt: row.resolved_at };
  }
}
