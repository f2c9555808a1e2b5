import { DEFAULT_ALERT_LIMITS } from '../board/alert-limits.js';
import { DEPARTMENT_GROUPS } from './department-groups.js';
import type { FloorPolicy, QueuePolicy } from './floor-policy.js';

/** What holds in queues of policies that were published before they said it. */
export const DEFAULT_LONGEST_WAIT: QueuePolicy['longestWait'] = { seconds: 600, then: 'call-back' };

/** The queue of everybody: callers are served in their language by whoever speaks it, after three minutes in the state's. */
const GENERAL: QueuePolicy = {
  code: 'general',
  name: { en: 'All callers', hi: 'सभी कॉलर' },
  topics: [],
  priority: 0,
  ageing: { everySeconds: 0, by: 0, most: 0 },
  needs: [{ skill: 'language', level: 3, relax: [{ afterSeconds: 30, level: 2 }, { afterSeconds: 60, level: 1 }, { afterSeconds: 180, level: null }] }],
  choose: 'longest-idle',
  preferred: { seconds: 0, withinDays: 7 },
  overflow: [],
  longest: 500,
  whenEmpty: 'tell',
  longestWait: DEFAULT_LONGEST_WAIT,
  announce: { firstAfterSeconds: 0, everySeconds: 45, estimate: true },
};

/**
 * The policy of a new helpline, until an administrator publishes another: one queue, an offer rings for 20 s, wrap-up lasts
 * 2 minutes, a silent screen is missed after 15 s, a closed one after 6.
 */
export const DEFAULT_POLICY: FloorPolicy = {
  groups: DEPARTMENT_GROUPS,
  defaultLevel: 3,
  queues: [GENERAL],
  offers: { ringSeconds: 20, connectSeconds: 20, mostPerCall: 8, mostPerAgentInARow: 1 },
  wrapUp: { seconds: 120, extendSeconds: 60, mostExtensions: 3 },
  presence: { leaseSeconds: 15, reloadSeconds: 6 },
  breaks: [
    { code: 'tea', name: { en: 'Tea', hi: 'चाय' }, minutes: 15, counts: 'break' },
    { code: 'meal', name: { en: 'Meal', hi: 'भोजन' }, minutes: 30, counts: 'break' },
    { code: 'personal', name: { en: 'Personal', hi: 'निजी' }, minutes: 10, counts: 'break' },
    { code: 'technical', name: { en: 'Technical trouble', hi: 'तकनीकी समस्या' }, minutes: 15, counts: 'work' },
    { code: 'training', name: { en: 'Training', hi: 'प्रशिक्षण' }, minutes: 60, counts: 'work' },
    { code: 'meeting', name: { en: 'Meeting', hi: 'बैठक' }, minutes: 30, counts: 'work' },
  ],
  targets: { answeredPercent: 80, withinSeconds: 20, longestWaitSeconds: 120, abandonedPercent: 5, shortAbandonSeconds: 5, handlingSeconds: 270, occupancyPercent: 85, adherencePercent: 90 },
  alerts: DEFAULT_ALERT_LIMITS,
};
