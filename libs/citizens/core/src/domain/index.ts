export { daysApart, dayForStaff, indianHour } from './days-apart.js';
export { type CallersTicket, describeCaller } from './describe-caller.js';
export { greeting } from './greeting.js';
export { isLandline, maskPhone, parsePhone, type Phone } from './phone.js';
