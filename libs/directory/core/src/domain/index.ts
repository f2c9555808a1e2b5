export * from '../data/index.js';
export type { ActionTaken } from './action-taken.js';
export type { BilingualText } from './bilingual-text.js';
export { parentCategoryCode, SOMETHING_ELSE, usualLevelDays, type Category, type CategoryCode, type FactDefinition, type FactFormat } from './category.js';
export {
  CONTENT_KINDS, maySpeak, QUESTION_RULES, standingOf, type Content, type ContentKind, type Facility, type OfficeCard, type PostHolder, type QuestionRule, type Scheme, type Standing, type TextsOfContent,
} from './content.js';
export { holidayCode, keyOfPart, partsOf, silentIn } from './content-keys.js';
export { decideScheme, NO_ANSWERS, type SchemeStep } from './decide-scheme.js';
export { DEPARTMENT_CODES, type Department, type DepartmentCode, type LadderOfPosts } from './department.js';
export type { EmergencyNumber } from './emergency-number.js';
export { entryFault, type EntryFault } from './entry-fault.js';
export { factsInWords } from './facts-in-words.js';
export { foldForSearch } from './fold-for-search.js';
export { hoursOf, isKeptIn, nextHoliday, type Calendar, type DayHours } from './hours-of.js';
export { clockTime } from './clock-time.js';
export { desksOpenFrom, everyDay, OPENING_QUEUES, openingAt, type Opening, type OpeningNow, type OpeningQueue, type Span, type WeeklyHours } from './opening.js';
export { LONGEST_SWITCH_DAYS, switchOpening, type OpeningCommand, type OpeningRefusal, type Switched } from './opening-changes.js';
export { pageOf } from './page-of.js';
export { districtsOfPin, placeOfPin, type PlaceOfPin } from './place-of-pin.js';
export { generateOffices, isOfficeCode, officeCode, officeOfLevel, type LadderLevel, type OfficeSeed, type OfficerSeed } from './office.js';
export { PLACE_KINDS, type Place, type PlaceCode, type PlaceKind } from './place.js';
export { rankCategories, rankPlaces } from './rank-categories.js';
export { RULES_VALID_FROM, ruleSeeds, type RoutingRuleSeed } from './routing-rule-seed.js';
export { placeSearchEntries, searchEntries, type SearchEntry } from './search-entries.js';
export { search, type Ranked } from './search.js';
export { buildSearchIndex, type SearchIndex } from './search-index.js';
export type { SpokenKey, SpokenWords } from './spoken-words.js';
export type { Holiday, OfficeHours } from './working-calendar.js';
