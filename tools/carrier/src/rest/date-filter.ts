import { RestRefusal } from './refusal.js';
import type { Form } from './form.js';

const DAY_MS = 24 * 3600 * 1000;

/**
 * Whether an instant passes a list's date filter: `StartTime=` that day, `StartTime>=` from then on, `StartTime<=`
 * until then. A date without a time means the whole day (UTC).
 */
export function dateFilter(form: Form, name: string): (at: Date | undefined) => boolean {
  const day = read(form, name);
  const from = read(form, `${name}>`);
  const until = read(form, `${name}<`);
  if (!day && !from && !until) return () => true;
  return (at) => {
    if (!at) return false;
    const time = at.getTime();
    if (day && (time < day.time || time >= day.time + (day.isDay ? DAY_MS : 1000))) return false;
    if (from && time < from.time) return false;
    return !until || time < until.time + (until.isDay ? DAY_MS : 1);
  };
}

function read(form: Form, name: string): { time: number; isDay: boolean } | undefined {
  const value = form.text(name);
  if (value === undefined || value === '') return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw new RestRefusal(400, 20001, `Parameter '${name}' is not a date: ${value}`);
  return { time, isDay: /^\d{4}-\d{2}-\d{2}$/.test(value) };
}
