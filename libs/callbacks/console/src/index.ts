export { callbackText } from './callback-messages.js';
export { CallbacksPage } from './callbacks-page.js';
