export { afterAsking, CLOSED_BREAKER, mayAsk, whileTrying, type Breaker } from './breaker.js';
export { BILL_KINDS, stateOfBill, type Bill, type BillKind, type BillState } from './bill.js';
export { luhnDigit, parseBillNumber, type BillNumber } from './bill-number.js';
export { isLocked, type Asked } from './guesses.js';
