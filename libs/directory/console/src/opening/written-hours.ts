import type { Span } from '@pukar/directory-core/domain';
import { withAsciiDigits } from '@pukar/kernel';

const TIMES = /^([01]\d|2[0-4]):([0-5]\d)\s*[-–]\s*([01]\d|2[0-4]):([0-5]\d)$/;

const written = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Spans of a day as they are written: `09:00-13:00, 14:00-18:00`. */
export const writtenSpans = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${written(from)}-${written(to)}`).join(', ');

/** Reads what was written of a day, in the digits of any script; undefined for what is no hours. Nothing at all is a day off. */
export function readSpans(text: string): Span[] | undefined {
  const parts = withAsciiDigits(text).split(',').map((part) => part.trim()).filter((part) => part !== '');
  const spans = parts.map((part) => {
    const match = TIMES.exec(part);
    if (!match) return undefined;
    const [fromHour, fromMinute, toHour, toMinute] = match.slice(1).map(Number) as [number, number, number, number];
    return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
  });
  return spans.some((span) => span === undefined) ? undefined : (spans as Span[]);
}
