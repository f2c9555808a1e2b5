import type { Provider } from '@nestjs/common';
import { TellDues } from '@pukar/bills-server';
import { AppealMarks, CheckDigits, ChooseDigits, ForgetLanguage, GetRememberedLanguage, RememberLanguage } from '@pukar/citizens-server';
import { AnswerCaller, Directory } from '@pukar/directory-server';
import { LodgeByKeypad, RateTicket, ReopenTicket, TellStatus, TellTicketOfPhone } from '@pukar/grievances-server';
import { type Asked, type FlowAnswer, FlowAnswers, SpokenContentPort } from '@pukar/ivr-server';
import { type Clock, indianDay } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { KeepAnswer } from '@pukar/surveys-server';
import type { Answering } from './flow/answering.js';
import { callersForFlow, type LanguagesOfCallers } from './flow/callers-for-flow.js';
import { directoryAnswers } from './flow/directory-answers.js';
import { duesForFlow } from './flow/dues-for-flow.js';
import { surveyForFlow } from './flow/survey-for-flow.js';
import { PhonesOfFlow, ticketsByPhone, TicketsOfFlow } from './flow/tickets-by-phone.js';

function answersOf(...parts: readonly Answering[]): FlowAnswers {
  const all = Object.assign({}, ...parts) as Readonly<Record<string, (asked: Asked) => FlowAnswer | Promise<FlowAnswer>>>;
  return {
    answer: (port, asked) => {
      const answer = Object.hasOwn(all, port) ? all[port] : undefined;
      if (!answer) throw new Error(`nothing answers the flow's question ${port}`);
      return answer(asked);
    },
  };
}

/** What is answered about tickets. */
export const TICKET_ANSWERS = Symbol('ticket answers');

/** What is answered about bills, and kept of the survey. */
export const MORE_ANSWERS = Symbol('answers about bills and the survey');

/** Who keeps the languages of callers. */
export const LANGUAGES_OF_CALLERS = Symbol('languages of callers');

/** What the menus ask, each context for its own: in the api only. */
export const portsOfFlow: Provider[] = [
  {
    provide: SpokenContentPort, inject: [Directory, CLOCK],
    useFactory: (directory: Directory, clock: Clock): SpokenContentPort => ({
      text: (key, language) => directory.words(key, language, indianDay(clock.now())),
      keys: () => directory.content().keys(),
    }),
  },
  { provide: TicketsOfFlow, inject: [TellStatus, RateTicket, ReopenTicket, LodgeByKeypad], useFactory: (...who: ConstructorParameters<typeof TicketsOfFlow>): TicketsOfFlow => new TicketsOfFlow(...who) },
  { provide: PhonesOfFlow, inject: [CheckDigits, ChooseDigits, TellTicketOfPhone], useFactory: (...who: ConstructorParameters<typeof PhonesOfFlow>): PhonesOfFlow => new PhonesOfFlow(...who) },
  { provide: TICKET_ANSWERS, inject: [TicketsOfFlow, PhonesOfFlow, Directory], useFactory: ticketsByPhone },
  { provide: MORE_ANSWERS, inject: [TellDues, KeepAnswer], useFactory: (dues: TellDues, survey: KeepAnswer): Answering => ({ ...duesForFlow(dues), ...surveyForFlow(survey) }) },
  {
    provide: LANGUAGES_OF_CALLERS, inject: [GetRememberedLanguage, RememberLanguage, ForgetLanguage],
    useFactory: (remembered: GetRememberedLanguage, remember: RememberLanguage, forget: ForgetLanguage): LanguagesOfCallers => ({ remembered, remember, forget }),
  },
  {
    provide: FlowAnswers, inject: [LANGUAGES_OF_CALLERS, AppealMarks, TICKET_ANSWERS, AnswerCaller, MORE_ANSWERS],
    useFactory: (languages: LanguagesOfCallers, appeals: AppealMarks, tickets: Answering, directory: AnswerCaller, more: Answering): FlowAnswers =>
      answersOf(callersForFlow(languages, appeals), tickets, directoryAnswers(directory), more),
  },
];

