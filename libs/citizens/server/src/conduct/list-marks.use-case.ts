import { Inject, Injectable } from '@nestjs/common';
import type { ConductAlerts, ConductList, MarkDecision, MarkView } from '@pukar/citizens-core/contracts';
import { CONDUCT_POLICY, countsUntil, decideMark, EFFECT_OF_KIND, MARK_ACCEPTS, maskPhone, type MarkCommand } from '@pukar/citizens-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { ConductCallsPort, type ConductTalk } from '../ports/conduct-calls.port.js';
import { ConductStore, type MarkRow } from './conduct-store.js';
import { MarkedCallers } from './marked-callers.js';

const MOST = 100;

/** Threats first, then the oldest; of those that are decided, the latest first. */
const WHERE = {
  waiting: [`m.state in ('proposed', 'appealed')`, `order by m.kind = 'threatening' desc, m.marked_at, m.id limit ${MOST}`],
  counting: [`m.state in ('upheld', 'confirmed') and m.call_at > $1`, `order by m.call_at desc limit ${MOST}`],
  over: [`m.state not in ('proposed', 'appealed') and (m.state in ('dismissed', 'lifted') or m.call_at <= $1)`, `order by m.call_at desc limit ${MOST}`],
} as const satisfies Record<ConductList, readonly [string, string]>;

/** Shows supervisors the marks, one by one: what was said, what the call was, what was decided. Reading them leaves an audit row. */
@Injectable()
export class ListMarks {
  constructor(
    private readonly database: Database,
    private readonly store: ConductStore,
    private readonly callers: MarkedCallers,
    private readonly calls: ConductCallsPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(list: ConductList, supervisorId: string): Promise<MarkView[]> {
    const now = this.clock.now();
    const [where, then] = WHERE[list];
    const { marks, history, phones } = await this.database.transaction(async (tx) => {
      const read = await this.store.read(tx, where, list === 'waiting' ? [] : [windowBegan(now)], then);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: supervisorId, action: 'citizens.read-marks', subjectKind: 'conduct-list', subjectId: list, detail: { count: read.length } });
      return { marks: read, history: await this.store.historyOf(tx, read.map(({ id }) => id)), phones: list === 'over' ? new Map<string, never>() : await this.callers.phonesOf(tx, read.map(({ citizenId }) => citizenId)) };
    });
    const talks = new Map((await this.calls.talksOf(marks.map(({ callId }) => callId))).map((talk) => [talk.callId, talk]));
    return marks.map((mark) => {
      const phone = phones.get(mark.citizenId);
      return { ...this.view(mark, talks.get(mark.callId), supervisorId, now), numberMasked: phone ? maskPhone(phone) : null, history: history.get(mark.id) ?? [] };
    });
  }

  /** Counts alone: a page may ask every few seconds without reading anything of anybody. */
  async alerts(): Promise<ConductAlerts> {
    const [row] = await this.database.query<{ threats: number; waiting: number; changedAt: Date | null }>(
      `select count(*) filter (where kind = 'threatening' and state = 'proposed')::integer as threats, count(*)::integer as waiting,
         (select max(at) from vault.conduct_decision) as "changedAt" from vault.conduct_mark where state in ('proposed', 'appealed')`,
    );
    return { threats: row!.threats, waiting: row!.waiting, changedAt: row!.changedAt?.toISOString() ?? null };
  }

  private view(mark: MarkRow, talk: ConductTalk | undefined, supervisorId: string, now: Date): Omit<MarkView, 'numberMasked' | 'history'> {
    const accepted: readonly MarkCommand[] = MARK_ACCEPTS[mark.state];
    const mayDecide = accepted.filter((command): command is MarkDecision => command !== 'appeal' && decideMark(mark, command, supervisorId).ok);
    return {
      id: mark.id, kind: mark.kind, state: mark.state, isUrgent: EFFECT_OF_KIND[mark.kind].isUrgent && mark.state === 'proposed', note: this.store.noteOf(mark), version: mark.version,
      call: { callId: mark.callId, at: mark.callAt.toISOString(), seconds: secondsOf(talk), outcome: talk?.outcome ?? null, wasPutOut: talk?.wasPutOut ?? false },
      countsUntil: countsUntil(mark, CONDUCT_POLICY, now)?.toISOString() ?? null,
      mayDecide, needsAnother: mark.state === 'appealed' && mayDecide.length === 0,
    };
  }
}

const windowBegan = (now: Date): Date => new Date(now.getTime() - CONDUCT_POLICY.windowSeconds * 1000);
const secondsOf = (talk: ConductTalk | undefined): number | null => (talk?.endedAt ? Math.round((talk.endedAt.getTime() - talk.startedAt.getTime()) / 1000) : null);
