export { SurveyPage } from '@pukar/surveys-console';
