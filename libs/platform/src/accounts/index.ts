export { ACCESS_SETTINGS, type AccessSettings, nobodyWasThere, USUAL_ACCESS } from './access-settings.js';
export { browserOf } from './browser-of.js';
export { type FactorRow, factorSince, type FactorTables, SecondFactors } from './second-factors.js';
