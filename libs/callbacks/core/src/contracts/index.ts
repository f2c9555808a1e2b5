export {
  ActedSchema, ATTEMPT_RESULTS, CALLBACK_OUTCOMES, CALLBACK_STATES, CALLBACK_VIEWS, CallbackFilterSchema, CallbackIdSchema, CallbackItemSchema, CallbacksSchema, CLOSE_CODES, CloseCallbackSchema, OWED_REASONS,
  type CallbackFilter, type CallbackItem, type Callbacks, type CallbackView, type CloseCode,
} from './call-backs.js';
export { CallbackEnded, CallbackEndedSchema } from './events.js';
