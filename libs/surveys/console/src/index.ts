export { surveyText } from './survey-messages.js';
export { SurveyPage } from './survey-page.js';
