import { Inject, Injectable } from '@nestjs/common';
import { alertsOf, isAtWork, keyOf, measuresOf, whoTakes, type AlertState } from '@pukar/acd-core/domain';
import type { IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { FloorBook } from '../live/floor-book.js';
import { atWorkOf } from '../persistence/agents-at-work.js';
import { AlertRows } from './alert-rows.js';
import { type FloorFigures, FloorFiguresPort } from './floor-figures.port.js';
import { type FloorNow, ReadFloor } from './read-floor.use-case.js';

/** Raises and clears alerts: run it every two seconds, in any number of workers. */
@Injectable()
export class WatchAlerts {
  constructor(
    private readonly database: Database,
    private readonly floor: ReadFloor,
    private readonly figures: FloorFiguresPort,
    private readonly rows: AlertRows,
    private readonly book: FloorBook,
    private readonly announcer: LiveAnnouncer,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(): Promise<void> {
    const [floor, figures] = await Promise.all([this.floor.execute(), this.figures.read()]);
    await this.database.transaction((tx) => this.look(tx, floor, figures));
  }

  private async look(tx: Tx, floor: FloorNow, figures: FloorFigures): Promise<void> {
    // One worker looks at a time; whoever finds it taken has nothing to add.
    const [lock] = await tx.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtext('acd:alerts')) as mine`);
    if (!lock?.mine) return;
    const before = await this.rows.standing(tx);
    const limits = floor.policy.alerts;
    const now = alertsOf(measuresOf(watchedOf(floor, figures), floor.at), limits, before, floor.at);
    const kept = new Set(now.kept.map(keyOf));
    const above = (alert: AlertState) => limits.find(({ kind }) => kind === alert.kind)?.above ?? 0;
    await this.rows.end(tx, before.filter((alert) => !kept.has(keyOf(alert))).map(({ id }) => id), floor.at);
    await this.rows.keep(tx, now.kept.map((alert) => ({ ...alert, measured: Math.round(alert.measured * 10) / 10, id: this.ids.uuid(), above: above(alert) })));
    this.book.note(tx,
      ...now.raised.map((alert) => ({ kind: 'alert-raised' as const, at: floor.at, detail: { alert: alert.kind, about: alert.about, measured: alert.measured } })),
      ...now.cleared.map((alert) => ({ kind: 'alert-cleared' as const, at: floor.at, detail: { alert: alert.kind, about: alert.about } })),
    );
    if (now.raised.length + now.cleared.length > 0) tx.afterCommit(() => this.announcer.toFloor({ room: 'floor', kind: 'alerts', id: '' }));
  }
}

const valueOf = ({ numbers }: FloorFigures, wanted: FloorFigures['numbers'][number]['kind']): number | null => numbers.find(({ kind }) => kind === wanted)?.value ?? null;

const watchedOf = (floor: FloorNow, figures: FloorFigures): Parameters<typeof measuresOf>[0] => {
  const takenBy = whoTakes(atWorkOf(floor.agents.filter(({ now }) => isAtWork(now.presence)).map(({ row }) => row), floor.at), floor.policy, floor.at);
  return {
    agents: floor.agents.map(({ row, now, breakUntil }) => ({ agentId: row.id, presence: now.presence, since: now.since, callId: row.call_id, breakUntil })),
    waiting: floor.waiting.filter(({ isCallBack }) => !isCallBack).map((call) => ({ language: call.language, since: call.joinedAt, isHeld: call.isHeld, takenBy: takenBy({ ...call, inQueueSince: call.inQueueSince ?? call.joinedAt }) })),
    answeredInTimePercent: valueOf(figures, 'answered-in-time'), abandonedPercent: valueOf(figures, 'abandoned'), overdueCallbacks: valueOf(figures, 'overdue-call-backs') ?? 0, failingNews: figures.failingNews,
  };
};
