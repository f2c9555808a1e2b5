import { Injectable } from '@nestjs/common';
import { dayAfter, type IndianDay, indianDay, instantOn } from '@pukar/kernel';
import { Inject } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import type { Wallboard } from '@pukar/reporting-core/contracts';
import { callFigures, wallboardNumbers, WHOLE } from '@pukar/reporting-core/domain';
import { type FloorPlan, FloorPlanPort } from '../ports/floor-plan.port.js';
import { ReadTally, type TallyNow } from '../read-tally.js';

/** The floor now and today's counts, as of one instant. */
@Injectable()
export class ReadWallboard {
  constructor(
    private readonly figures: ReadTally,
    private readonly plans: FloorPlanPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<Wallboard> {
    const day = indianDay(this.clock.now());
    const span = spanOfDay(day);
    const [plan, overdue, read] = await Promise.all([this.plans.read(), this.plans.overdueCallBacks(), this.figures.floor(span.from, span.until)]);
    const { tally, floor, now } = read;
    const today = tally.between(span.from.getTime(), span.until.getTime(), 'callers', WHOLE);
    return {
      day,
      asOf: now.toISOString(),
      numbers: wallboardNumbers(today, floor, overdue, plan.targets, now).map((number) => ({ ...number, since: number.since?.toISOString() ?? null, parts: number.parts && { ...number.parts }, share: number.share && { ...number.share } })),
      queues: plan.queues.map((queue) => queueOf(queue, read, plan, span)),
      agents: floor.agents.map(({ since, ...agent }) => ({ ...agent, since: since.toISOString() })),
      waiting: floor.waiting.map(({ since, ...waiting }) => ({ ...waiting, since: since.toISOString() })),
      claims: [...floor.claims],
    };
  }
}

/** A day in India, from midnight to midnight. */
export const spanOfDay = (day: IndianDay): { readonly from: Date; readonly until: Date } => ({ from: instantOn(day, '00:00'), until: instantOn(dayAfter(day), '00:00') });

function queueOf({ queue, name }: FloorPlan['queues'][number], { tally, floor }: TallyNow, { targets }: FloorPlan, span: { readonly from: Date; readonly until: Date }): Wallboard['queues'][number] {
  const waiting = floor.waiting.filter((one) => one.queue === queue && !one.isCallBack);
  const { offered, answered, abandoned, levels } = callFigures(tally.between(span.from.getTime(), span.until.getTime(), 'callers', queue), targets);
  return { queue, name, waiting: waiting.length, longestSince: waiting[0]?.since.toISOString() ?? null, offered, answered, abandoned, answeredInTimePercent: levels['late-abandons'] ?? null };
}
