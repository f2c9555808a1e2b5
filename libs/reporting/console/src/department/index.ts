export { DigestPage } from './digest-page.js';
export { digestText } from './messages.js';
