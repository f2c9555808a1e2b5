import { Inject, Injectable } from '@nestjs/common';
import type { NewsId, Replayed, ReplayRequest } from '@pukar/calls-core/contracts';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Inbox, News, replaying, type NewsKind } from '@pukar/platform/inbox';
import { recordAudit } from '@pukar/platform/outbox';
import { DeliverAgain } from '@pukar/platform/telephony';

const MOST = 1_000;

interface KeptNews extends NewsId {
  readonly kind: NewsKind;
  readonly sid: string;
  readonly sealed: Buffer;
}

/** A turn of the menu, and what failed in one, had their effect when they were written; played again, a turn would be a key press. */
const isPlayedOut = ({ kind }: KeptNews): boolean => kind === 'turn' || kind === 'fault';

/**
 * Delivers callbacks again through the routes that they came by. One that had its effect changes nothing; one that had
 * failed has it now. What it came to is another line of its effects.
 */
@Injectable()
export class ReplayNews {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly door: DeliverAgain,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** The oldest first, at most 1,000 at once. */
  async execute(what: ReplayRequest, staffId: string): Promise<Replayed> {
    const rows = await this.find(what);
    await recordAudit(this.database, {
      id: this.ids.uuid(), actorKind: 'staff', actorId: staffId, action: 'calls.replay-news', subjectKind: 'carrier-news', subjectId: 'key' in what ? what.key : `${what.from}/${what.to}`, detail: { rows: rows.length },
    });
    let failed = 0;
    for (const row of rows) if (!(await this.replay(row))) failed += 1;
    return { delivered: rows.length - failed, failed };
  }

  private find(what: ReplayRequest): Promise<KeptNews[]> {
    const columns = 'select month::text, key, kind, sid, sealed from carrier.news';
    return 'key' in what
      ? this.database.query<KeptNews>(`${columns} where month = $1 and key = $2`, [what.month, what.key])
      : this.database.query<KeptNews>(`${columns} where came_at >= $1 and came_at < $2 order by came_at, key limit ${MOST}`, [what.from, what.to]);
  }

  private async replay(row: KeptNews): Promise<boolean> {
    const { path, form } = this.inbox.raw(row);
    if (!isPlayedOut(row)) return (await replaying(row, () => this.door.deliver(path, form))) < 300;
    const { month, key, kind, sid } = row;
    await this.database.transaction((tx) => new News({ month, key, kind, sid, at: this.clock.now(), token: null, via: 'replay', seal: () => row.sealed }).isNew(tx));
    return true;
  }
}
