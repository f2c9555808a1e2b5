export { assertNever } from './assert-never.js';
export type { Brand } from './brand.js';
export type { Clock } from './clock.js';
export { indianDay } from './indian-day.js';
export { withAsciiDigits } from './indic-digits.js';
export type { IdSource } from './id-source.js';
export { err, ok, type Result } from './result.js';
export { isWithinHours, parseDailyHours, whenHoursBegin, whenHoursEnd, type DailyHours } from './daily-hours.js';
export { isLanguage, LANGUAGES, LANGUAGES_OF_THE_STATE, type Language } from './languages.js';
