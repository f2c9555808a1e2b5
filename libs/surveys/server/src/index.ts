import { SurveysController } from './http/surveys.controller.js';
import { CreateSurveys1700000000101 } from './persistence/create-surveys.migration.js';
import { ForgetAnswersGiven } from './use-cases/forget-answers-given.use-case.js';
import { KeepAnswer } from './use-cases/keep-answer.use-case.js';
import { ReadSurveyReport } from './use-cases/read-survey-report.use-case.js';

export { SurveyQuestionsPort } from './ports/survey-questions.port.js';
export { CreateSurveys1700000000101, ForgetAnswersGiven, KeepAnswer, ReadSurveyReport };

/** For whoever prepares a database, and loads no more. */
export const SURVEYS_MIGRATIONS = [CreateSurveys1700000000101] as const;

/** The api's part. Needs `SurveyQuestionsPort`. */
export const surveysServer = {
  providers: [KeepAnswer, ReadSurveyReport],
  controllers: [SurveysController],
  migrations: SURVEYS_MIGRATIONS,
} as const;

/** The worker's part: run `ForgetAnswersGiven` every hour. */
export const surveysWorker = { providers: [ForgetAnswersGiven], controllers: [], migrations: [] } as const;
