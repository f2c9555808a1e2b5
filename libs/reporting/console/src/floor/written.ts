import type { ReportColumn } from '@pukar/reporting-core/contracts';
import { countTime } from '@pukar/ui';
import { reportsText as text } from './reports-messages.js';

/** A figure as it is read: lengths in minutes and seconds, shares in per cent. */
export function written(kind: ReportColumn['kind'], value: number | null): string {
  if (value === null) return text.nothing;
  switch (kind) {
    case 'count': return String(value);
    case 'average': return value.toFixed(1);
    case 'percent': return text.percent(value);
    case 'seconds': return countTime(Math.round(value));
  }
}
