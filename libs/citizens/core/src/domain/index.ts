export { areEasyDigits } from './easy-digits.js';
export { dayForStaff } from './day-for-staff.js';
export { type CallersTicket, describeCaller, describeTickets } from './describe-caller.js';
export { describeRingBack, RING_BACK_REASONS, type RingBack, type RingBackReason } from './describe-ring-back.js';
export { greeting } from './greeting.js';
export { isLandline, maskPhone, parsePhone, type Phone } from './phone.js';
export { decideMark, MARK_ACCEPTS, MARK_COMMANDS, MARK_STATES, type Mark, type MarkCommand, type MarkRefusal, type MarkState } from './conduct/decide-mark.js';
export { CONDUCT_POLICY, countsUntil, standingOf, type ConductPolicy, type CountedMark, type LimitStep, type Standing } from './conduct/fair-limit.js';
export { EFFECT_OF_KIND, MARK_KINDS, type MarkKind } from './conduct/mark-kinds.js';
