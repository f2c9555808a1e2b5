import { Injectable } from '@nestjs/common';
import { plannedShifts, type PlannedShift } from '@pukar/acd-core/domain';
import { dayAfter, type IndianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { plansOf } from './shift-rows.js';

/** Finds when agents are meant to be at work. */
@Injectable()
export class FindPlannedShifts {
  /** From the evening before the first day, whose shift may end on it, to the last; of all agents unless some are named. */
  async execute(source: Pick<Tx, 'query'>, first: IndianDay, last: IndianDay, agentIds: readonly string[] | null = null): Promise<PlannedShift[]> {
    const from = dayAfter(first, -1);
    return plannedShifts(await plansOf(source, from, last, agentIds), from, last);
  }
}
