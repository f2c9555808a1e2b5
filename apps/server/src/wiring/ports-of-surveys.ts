import type { Provider } from '@nestjs/common';
import { Directory } from '@pukar/directory-server';
import { type Clock, indianDay } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { SurveyQuestionsPort } from '@pukar/surveys-server';

/** The survey's questions are content of the directory. */
export const portOfSurveys: Provider = {
  provide: SurveyQuestionsPort, inject: [Directory, CLOCK],
  useFactory: (directory: Directory, clock: Clock): SurveyQuestionsPort => {
    const today = (): string => indianDay(clock.now());
    return {
      codes: () => directory.content().list('survey', { today: today(), language: null }).map(({ code }) => code),
      words: (code) => directory.content().text(`survey.${code}`, 'en-IN', today()),
    };
  },
};
