export { SurveyMonthSchema, SurveyReportSchema, type SurveyReport } from './survey-report.js';
