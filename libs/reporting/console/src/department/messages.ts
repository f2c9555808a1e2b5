import type { Grade, Measure } from '@pukar/reporting-core/domain';

/** What the page of monthly figures says. */
export const digestText = {
  title: 'Month',
  intro: 'Your department in a month, beside the other departments. Figures about fewer than 10 complaints are left out, so that nobody can be told from them.',
  loading: 'Fetching the month…',
  failed: 'The month cannot be fetched.',
  tryAgain: 'Try again',
  none: 'There are no figures yet',
  noneHow: 'They are made on the first day of a month, for the month before.',
  noneOfMonth: 'There are no figures for this month.',
  month: 'Month',
  shares: 'Of the complaints promised for this month',
  measures: { late: 'answered late or not at all', reopened: 're-opened by the citizen', transferred: 'passed from department to department' } satisfies Record<Measure, string>,
  tooFew: 'too few to say',
  grade: (grade: Grade): string => GRADES[grade],
  middle: (percent: number): string => `The department in the middle has ${percent} %.`,
  notCompared: 'Too few departments can be compared.',
  recurs: 'What recurs, and where',
  nothingRecurs: 'Nothing was complained of ten times or more.',
  category: 'Complaint',
  total: 'In all',
  atLeast: (count: number): string => `${count} or more`,
  where: 'Districts with ten or more',
  noDistrict: 'no district named',
  elsewhere: 'fewer than 10 in each district',
} as const;

const GRADES: Readonly<Record<Grade, string>> = {
  A: 'A: among the best fifth of the departments', B: 'B: in the second fifth', C: 'C: in the middle fifth', D: 'D: in the fourth fifth', E: 'E: among the last fifth',
};
