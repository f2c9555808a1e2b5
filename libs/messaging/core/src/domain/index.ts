export { checkTemplate, inspectTemplate, TEMPLATE_FAULTS, TEMPLATE_RULES, type TemplateFault, type TemplateReport, type TemplateRules } from './check-template.js';
export { type AnswerRules, readAnswer, statusOfWord } from './gateway-answer.js';
export { fillFields, fillJson, type GatewayValues, unknownPlaceholders } from './gateway-request.js';
export { messageDate, messageDay } from './message-date.js';
export { announcementLanguage, messageLanguage, type MessageLanguage } from './message-language.js';
export { type MessageState, rankOfStatus, TAKEN_RANK } from './message-rank.js';
export type { MessageTemplate } from './message-template.js';
export { joinMails, MAIL_GAP_MINUTES, MAIL_SETTLES_MINUTES, type OfficerWords } from './officer-mail.js';
export { isForSafety, type Occasion, OCCASIONS } from './occasion.js';
export { renderMessage, renderText } from './render-message.js';
export { isGivenUp, judgeFailure, retryAt, type SendFailure } from './retry.js';
export { isCutMidLetter, smsParts, type SmsParts } from './sms-parts.js';
export {
  KINDS_WITH_WORDS, type KindWithWords, type MessageVariable, type OccasionName, partsOfName, TEMPLATE_NAMES, templateFor, type TemplateName, TICKET_OCCASIONS, type TicketOccasion, variablesOfTemplate,
} from './template-name.js';
export { TEMPLATES, templateOf } from './templates.js';
export { variablesOf } from './text-segments.js';
