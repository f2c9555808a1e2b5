import { Injectable } from '@nestjs/common';
import type { IntervalReport, Stretch } from '@pukar/reporting-core/contracts';
import { figuresOf, type FiguresOfStretch, serviceLevelFormulas } from '@pukar/reporting-core/domain';
import type { IndianDay } from '@pukar/kernel';
import { FloorPlanPort } from '../ports/floor-plan.port.js';
import { ReadTally } from '../read-tally.js';
import { spanOfDay } from './read-wallboard.use-case.js';

/** What a report is asked for; a queue that the policy does not know any more has its figures all the same. */
export interface IntervalQuestion {
  readonly day: IndianDay;
  readonly minutes: 15 | 30;
  readonly queue: string | null;
}

/** A day by intervals, of one queue or of the whole. */
@Injectable()
export class ReadIntervalReport {
  constructor(
    private readonly figures: ReadTally,
    private readonly plans: FloorPlanPort,
  ) {}

  async execute({ day, minutes, queue }: IntervalQuestion): Promise<IntervalReport> {
    const span = spanOfDay(day);
    // Agents serve all queues: of one, nothing is told of their shifts.
    const [{ targets, breaks, queues }, shifts, { tally, now }] = await Promise.all([
      this.plans.read(), queue === null ? this.plans.shifts(day, day) : [], queue === null ? this.figures.whole(span.from, span.until) : this.figures.floor(span.from, span.until),
    ]);
    const { rows, total } = figuresOf(tally, { ...span, minutes, queue, targets, breaks, shifts, now });
    return {
      day, minutes, queue, queues: [...queues], breaks: [...breaks], madeAt: now.toISOString(), isOver: now >= span.until,
      levels: serviceLevelFormulas(targets), targets, rows: rows.map(stretchOf), total: stretchOf(total),
    };
  }
}

/** A stretch as it goes over the wire. */
export function stretchOf({ fromMs, untilMs, calls, agents }: FiguresOfStretch): Stretch {
  const { callers, transfers, 'call-backs': callBacks, own } = calls;
  return {
    from: new Date(fromMs).toISOString(), until: new Date(untilMs).toISOString(), agents: agents && { ...agents, breaks: [...agents.breaks] },
    calls: { callers: wire(callers), transfers: wire(transfers), 'call-backs': wire(callBacks), own: wire(own) },
  };
}

const wire = (figures: FiguresOfStretch['calls']['callers']): Stretch['calls']['callers'] => ({ ...figures, levels: { ...figures.levels } });
