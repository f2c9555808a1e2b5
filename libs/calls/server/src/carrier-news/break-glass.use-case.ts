import { Inject, Injectable } from '@nestjs/common';
import type { Glasses, NewsId, OpenedNews } from '@pukar/calls-core/contracts';
import { maskedForm } from '@pukar/calls-core/domain';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { Inbox } from '@pukar/platform/inbox';
import { recordAudit } from '@pukar/platform/outbox';

/** How long the values can be seen after somebody agreed, and how long somebody may think about it. */
const OPEN_MINUTES = 15;
const ASKED_HOURS = 24;

interface Glass extends NewsId {
  readonly id: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly agreedAt: Date | null;
}

export type GlassRefusal = 'not-there' | 'own-request' | 'not-agreed';

/** What a callback held is seen by one person, for a reason, after another has agreed, for a quarter of an hour. Each step leaves an audit row. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async ask({ month, key }: NewsId, reason: string, staffId: string): Promise<Result<{ readonly id: string }, 'not-there'>> {
    const id = this.ids.uuid();
    return this.database.transaction(async (tx) => {
      if ((await tx.query('select 1 from carrier.news where month = $1 and key = $2', [month, key])).length === 0) return err('not-there');
      await tx.query('insert into calls.news_glass (id, month, key, reason, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6)', [id, month, key, reason, staffId, this.clock.now()]);
      await this.audit(tx, 'ask', id, staffId, key);
      return ok({ id });
    });
  }

  /** Refused `own-request`: it takes two. */
  async agree(id: string, staffId: string): Promise<Result<null, GlassRefusal>> {
    return this.database.transaction(async (tx) => {
      const glass = await this.find(tx, id);
      if (!glass) return err('not-there');
      if (glass.askedBy === staffId) return err('own-request');
      await tx.query('update calls.news_glass set agreed_by = $2, agreed_at = $3 where id = $1 and agreed_at is null', [id, staffId, this.clock.now()]);
      await this.audit(tx, 'agree', id, staffId, glass.key);
      return ok(null);
    });
  }

  /** Only who asked sees it, as long as it is open. */
  async open(id: string, staffId: string): Promise<Result<OpenedNews, GlassRefusal>> {
    return this.database.transaction(async (tx) => {
      const glass = await this.find(tx, id);
      const [row] = glass ? await tx.query<NewsId & { sealed: Buffer }>('select month::text, key, sealed from carrier.news where month = $1 and key = $2', [glass.month, glass.key]) : [];
      if (!glass || !row || glass.askedBy !== staffId) return err('not-there');
      if (!this.openUntil(glass)) return err('not-agreed');
      await this.audit(tx, 'read', id, staffId, glass.key);
      const { path, form } = this.inbox.raw(row);
      return ok({ path: path.split('?')[0]!, values: maskedForm(form) });
    });
  }

  async list(staffId: string): Promise<Glasses> {
    const glasses = await this.database.query<Glass>(`${SELECT} where asked_at > $1 order by asked_at desc`, [this.oldest()]);
    return glasses
      .map((glass) => ({ glass, openUntil: this.openUntil(glass) }))
      .filter(({ glass, openUntil }) => !glass.agreedAt || openUntil)
      .map(({ glass: { id, month, key, reason, askedBy, askedAt }, openUntil }) => ({ id, month, key, reason, askedAt: askedAt.toISOString(), isMine: askedBy === staffId, openUntil: openUntil?.toISOString() ?? null }));
  }

  private async find(tx: Tx, id: string): Promise<Glass | undefined> {
    return (await tx.query<Glass>(`${SELECT} where id = $1 and asked_at > $2 for update`, [id, this.oldest()]))[0];
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - ASKED_HOURS * 3_600_000);
  }

  /** Undefined while nobody has agreed, and when the time is over. */
  private openUntil({ agreedAt }: Glass): Date | undefined {
    const until = agreedAt ? new Date(agreedAt.getTime() + OPEN_MINUTES * 60_000) : undefined;
    return until && until > this.clock.now() ? until : undefined;
  }

  private audit(tx: Tx, step: 'ask' | 'agree' | 'read', glassId: string, staffId: string, key: string): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staffId, action: `calls.glass-${step}`, subjectKind: 'carrier-news', subjectId: key, detail: { glassId } });
  }
}

const SELECT = 'select id, month::text, key, reason, asked_by as "askedBy", asked_at as "askedAt", agreed_at as "agreedAt" from calls.news_glass';
