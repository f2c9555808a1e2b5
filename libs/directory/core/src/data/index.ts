export { ACTIONS_TAKEN } from './actions-taken.js';
export { CATEGORIES } from './categories/index.js';
export { DEPARTMENTS } from './departments.js';
export { EMERGENCY_NUMBERS } from './emergency-numbers.js';
export { HOLIDAYS, OFFICE_HOURS } from './holidays.js';
export { DISTRICTS, PLACES } from './places/index.js';
export { spokenWords } from './spoken/index.js';
