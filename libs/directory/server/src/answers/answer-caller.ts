import { DISTRICT_POSTS } from '@pukar/directory-core/domain';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory.js';
import { OpeningSettings } from '../opening-settings.js';
import type { CallerQuestion, DirectoryAnswer } from './caller-question.js';
import { answerFacility, answerOffice, answerSchemeAbout, answerSchemeQuestion, answerSurveyQuestion, answerWhoIs } from './card-answers.js';
import { answerHelplineOpen, answerNotice, answerOfficeHours } from './hours-answers.js';
import { answerPage, answerPlaceOfPin, type ListName } from './list-answers.js';

/** What callers ask of the directory. */
export type DirectoryQuestion =
  | ListName | 'placeOfPin' | 'schemeAbout' | 'schemeQuestion' | 'facility' | 'office' | 'whoIs' | 'surveyQuestion' | 'officeHours' | 'notice' | 'helplineOpen';

/** Answers callers from memory: with the database stopped, too. */
@Injectable()
export class AnswerCaller {
  constructor(
    private readonly directory: Directory,
    private readonly settings: OpeningSettings,
  ) {}

  execute(name: DirectoryQuestion, question: CallerQuestion): DirectoryAnswer {
    const content = this.directory.content();
    switch (name) {
      case 'placeOfPin': return answerPlaceOfPin(question);
      case 'schemeAbout': return answerSchemeAbout(content, question);
      case 'schemeQuestion': return answerSchemeQuestion(content, question);
      case 'facility': return answerFacility(content, question);
      case 'office': return answerOffice(content, question);
      case 'whoIs': return answerWhoIs(content, question, DISTRICT_POSTS);
      case 'surveyQuestion': return answerSurveyQuestion(content, question);
      case 'officeHours': return answerOfficeHours(content, question);
      case 'notice': return answerNotice(content, question);
      case 'helplineOpen': return answerHelplineOpen(content, question, this.settings.firstHours);
      default: return answerPage(name, content, question);
    }
  }
}
