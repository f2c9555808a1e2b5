export { checkTemplate, type TemplateFault } from './check-template.js';
export { messageDate } from './message-date.js';
export { messageLanguage, type MessageLanguage } from './message-language.js';
export { type MessageState, rankOfStatus, TAKEN_RANK } from './message-rank.js';
export { type MessageTemplate, TEMPLATES, templateOf, type TemplateName, type TicketTemplateName } from './message-template.js';
export { renderMessage } from './render-message.js';
export { isGivenUp, judgeFailure, retryAt, type SendFailure } from './retry.js';
export { smsParts, type SmsParts } from './sms-parts.js';
