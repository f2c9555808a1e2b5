export type * from './client-protocol.js';
export type * from './phone-protocol.js';
export { readConfig, type CarrierConfig } from './config.js';
export { startCarrier, type Carrier } from './start-carrier.js';
export { CarrierClock } from './core/clock/carrier-clock.js';
export type { RuleBook } from './core/faults/rule-book.js';
export type { FaultRule, FaultRuleInput } from './core/faults/rule.js';
