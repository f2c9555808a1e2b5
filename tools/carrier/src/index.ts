export type * from './client-protocol.js';
export type * from './phone-protocol.js';
export { readConfig, type CarrierConfig } from './config.js';
export { startCarrier, type Carrier } from './start-carrier.js';
