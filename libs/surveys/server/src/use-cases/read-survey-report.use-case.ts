import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { SurveyReport } from '@pukar/surveys-core/contracts';
import { FEWEST_SHOWN, shownFigures, type Tally } from '@pukar/surveys-core/domain';
import { SurveyQuestionsPort } from '../ports/survey-questions.port.js';

/** What citizens answered in a month, by question and language. */
@Injectable()
export class ReadSurveyReport {
  constructor(
    private readonly database: Database,
    private readonly questions: SurveyQuestionsPort,
  ) {}

  async execute(month: string): Promise<SurveyReport> {
    const tallies = await this.database.query<Tally>(
      `select question, language, rating, sum(count)::integer as count from surveys.tally
       where day >= $1::date and day < $1::date + interval '1 month' group by question, language, rating order by question, language, rating`,
      [`${month}-01`],
    );
    const order = this.questions.codes();
    const placeOf = (question: string): number => (order.includes(question) ? order.indexOf(question) : order.length);
    const questions = [...shownFigures(tallies)].sort((a, b) => placeOf(a.question) - placeOf(b.question));
    return {
      month, fewestShown: FEWEST_SHOWN,
      questions: questions.map(({ question, all, byLanguage }) => ({ question, words: this.questions.words(question) ?? question, all, byLanguage: [...byLanguage] })),
    };
  }
}
