/** What an alert is about: the whole floor, a language, an agent or a call. */
export type AlertScope = 'floor' | 'language' | 'agent' | 'call';

/**
 * Everything that can be watched, with what its figure counts. `service-level`: the share of today's calls that were *not*
 * answered in time, so that a higher figure is always the worse one. `nobody-ready`: callers of a language whom somebody at
 * work may take, while none who may now is ready. `over-break`: seconds beyond the minutes of the break's reason.
 */
export const ALERT_KINDS = {
  'longest-wait': { unit: 'seconds', scope: 'floor' },
  waiting: { unit: 'count', scope: 'floor' },
  'service-level': { unit: 'percent', scope: 'floor' },
  abandoned: { unit: 'percent', scope: 'floor' },
  'nobody-ready': { unit: 'count', scope: 'language' },
  'over-break': { unit: 'seconds', scope: 'agent' },
  'long-wrap-up': { unit: 'seconds', scope: 'agent' },
  'long-call': { unit: 'seconds', scope: 'call' },
  'overdue-call-backs': { unit: 'count', scope: 'floor' },
  'carrier-news': { unit: 'count', scope: 'floor' },
} as const satisfies Record<string, { readonly unit: 'seconds' | 'count' | 'percent'; readonly scope: AlertScope }>;

export type AlertKind = keyof typeof ALERT_KINDS;

/** When something is an alert: its figure is above this, for so long. */
export interface AlertLimit {
  readonly kind: AlertKind;
  readonly above: number;
  readonly forSeconds: number;
}

/** What is watched where the policy says nothing else. */
export const DEFAULT_ALERT_LIMITS: readonly AlertLimit[] = [
  { kind: 'longest-wait', above: 90, forSeconds: 0 },
  { kind: 'waiting', above: 10, forSeconds: 15 },
  { kind: 'service-level', above: 30, forSeconds: 60 },
  { kind: 'abandoned', above: 10, forSeconds: 60 },
  { kind: 'nobody-ready', above: 0, forSeconds: 30 },
  { kind: 'over-break', above: 0, forSeconds: 0 },
  { kind: 'long-wrap-up', above: 120, forSeconds: 0 },
  { kind: 'long-call', above: 900, forSeconds: 0 },
  { kind: 'overdue-call-backs', above: 0, forSeconds: 30 },
  { kind: 'carrier-news', above: 0, forSeconds: 30 },
];
