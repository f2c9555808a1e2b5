/** The texts of what a search finds; they come with it. */
export const searchText = {
  title: (words: string) => `“${words}” in what citizens said`,
  how: 'All tickets of the office, open and ended, the newest first.',
  looking: 'Looking…',
  guessed: (words: readonly string[]) => `Nobody wrote ${words.map((each) => `“${each}”`).join(', ')}: this is what is one letter away.`,
  nothing: 'No statement has these words',
  nothingHow: 'All words have to be in one statement. Try fewer, or another word for it; how it is spelt and in which script does not matter.',
  nothingFiltered: 'No statement with these words is left by the filters',
  tooCommon: 'These words are in nearly every statement',
  tooCommonHow: 'Add a word for what it is about.',
  notYet: (when: string) => `None since ${when}. Older ones can be looked through as well.`,
  more: 'Show older ones',
  leave: 'Back to the list',
  count: (count: number, hasMore: boolean) => `${count}${hasMore ? ' and more' : ''} found`,
};
