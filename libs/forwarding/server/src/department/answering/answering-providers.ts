import { AnsweringController, BulkAnswersController } from './answering.controller.js';
import { ApplyBulkAnswers } from './apply-bulk-answers.use-case.js';
import { GiveBulkAnswer } from './give-bulk-answer.use-case.js';
import { ListBulkAnswers } from './list-bulk-answers.use-case.js';
import { ListDaysOff } from './list-days-off.use-case.js';
import { ListReplyTemplates } from './list-reply-templates.use-case.js';
import { LookAtTicket } from './look-at-ticket.use-case.js';
import { TellCitizenGets } from './tell-citizen-gets.use-case.js';
import { UndoBulkAnswer } from './undo-bulk-answer.use-case.js';

/** What officers have at hand while answering, and answers to several tickets at once; needs CitizenWordsPort. */
export const answering = {
  providers: [ApplyBulkAnswers, GiveBulkAnswer, ListBulkAnswers, ListDaysOff, ListReplyTemplates, LookAtTicket, TellCitizenGets, UndoBulkAnswer],
  controllers: [BulkAnswersController, AnsweringController],
} as const;
