import './conduct.css';

export { ConductStrip } from './agent/conduct-strip.js';
export type { ConductServer, SaidOfCaller } from './agent/conduct-server.js';
export { conductText } from './conduct-messages.js';
export { ConductAlert } from './supervisor/conduct-alert.js';
export { ConductPage } from './supervisor/conduct-page.js';
export { IdentityAlert } from './identity/identity-alert.js';
export { IdentityPage } from './identity/identity-page.js';
export { identityText } from './identity-messages.js';
export { PressureAlert } from './pressure/pressure-alert.js';
export { PressurePage } from './pressure/pressure-page.js';
export { pressureText } from './pressure-messages.js';
