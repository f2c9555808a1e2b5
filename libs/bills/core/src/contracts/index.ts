export { BillerAnswerSchema, BillerQuestionSchema, type DuesAnswer } from './biller.js';
