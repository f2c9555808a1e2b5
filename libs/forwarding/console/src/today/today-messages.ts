/** The texts of the officer's morning; they come with its page. */
export const todayText = {
  nothing: 'Nothing is late, due or to be decided',
  nothingWhy: 'What comes to your office appears here and in the list of tickets.',
  summary: (when: string) => `As of ${when}. The same goes to you by e-mail on each working morning at nine, where your e-mail address is confirmed.`,
  open: 'Show these in the list',
  part: (title: string, count: number) => `${title} (${count})`,
};
