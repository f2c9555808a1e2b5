export { boardText } from './board-messages.js';
export { BoardPage } from './board-page.js';
export type { BoardServer } from './board-server.js';
export { Wall } from './wall.js';
