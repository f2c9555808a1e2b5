import { dayAfter, type IndianDay, instantOn, weekDayOf } from '@pukar/kernel';
import { lengthOf, minutesBetween, type Shift, type WeekPlan } from './shift.js';

/** What somebody planned for an agent. They are written one after the other and none is changed. */
export interface ShiftPlan {
  /** A later one has a higher number. */
  readonly id: number;
  readonly agentId: string;
  readonly fromDay: IndianDay;
  /** The last day of an exception; null: until another plan. */
  readonly untilDay: IndianDay | null;
  /** Null, of an exception: these days are as usual again. */
  readonly week: WeekPlan | null;
}

/** A time that an agent is to be at work, with its breaks; `from` of a break is null for whenever they like. */
export interface PlannedShift {
  readonly agentId: string;
  readonly from: Date;
  readonly until: Date;
  readonly breaks: readonly { readonly reason: string; readonly from: Date | null; readonly minutes: number }[];
}

/**
 * What holds for an agent on a day: the exception for it that was written last, unless that one made it as usual again; otherwise the plan that
 * began last, and of two that begin on the same day the one that was written last.
 */
export function planOn(plans: readonly ShiftPlan[], day: IndianDay): WeekPlan {
  const held = plans.filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || untilDay >= day));
  const exception = held.filter(({ untilDay }) => untilDay !== null).sort((a, b) => b.id - a.id)[0];
  if (exception?.week) return exception.week;
  const usual = held.filter(({ untilDay }) => untilDay === null).sort((a, b) => (a.fromDay === b.fromDay ? b.id - a.id : a.fromDay < b.fromDay ? 1 : -1))[0];
  return usual?.week ?? [];
}

/** The shifts of all agents of these plans that begin on a day from `first` to `last`, by agent and time. */
export function plannedShifts(plans: readonly ShiftPlan[], first: IndianDay, last: IndianDay): PlannedShift[] {
  const byAgent = new Map<string, ShiftPlan[]>();
  for (const plan of plans) byAgent.set(plan.agentId, [...(byAgent.get(plan.agentId) ?? []), plan]);
  return [...byAgent].flatMap(([agentId, own]) => {
    const shifts: PlannedShift[] = [];
    for (let day = first; day <= last; day = dayAfter(day)) {
      for (const shift of planOn(own, day)) if (shift.days.includes(weekDayOf(day))) shifts.push(on(agentId, day, shift));
    }
    return shifts.sort((a, b) => a.from.getTime() - b.from.getTime());
  });
}

function on(agentId: string, day: IndianDay, shift: Shift): PlannedShift {
  const from = instantOn(day, shift.from);
  const after = (minutes: number): Date => new Date(from.getTime() + minutes * 60_000);
  return { agentId, from, until: after(lengthOf(shift)), breaks: shift.breaks.map(({ reason, at, minutes }) => ({ reason, from: at === null ? null : after(minutesBetween(shift.from, at)), minutes })) };
}
