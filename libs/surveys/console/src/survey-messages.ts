/** What the survey's page says. */
export const surveyText = {
  title: 'Survey',
  month: 'Month',
  columns: { question: 'Question', language: 'Language', answers: 'Answers', mean: 'Mean of 1 to 5' },
  caption: 'What citizens answered in the month, by question and language',
  allLanguages: 'all',
  hidden: 'not shown',
  note: (fewest: number) => `1 is very bad, 5 is very good. Fewer than ${fewest} answers are not shown, nor what would show them: nobody is to be guessed.`,
  loading: 'Loading the answers',
  failed: 'The answers cannot be shown.',
  tryAgain: 'Try again',
  empty: { title: 'Nobody has answered in this month', note: 'Callers find the survey in the menu under 5 and 3.' },
} as const;
