export { ShiftsPage } from './shifts-page.js';
export { shiftsText } from './shifts-messages.js';
