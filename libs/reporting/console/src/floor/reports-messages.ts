/** What the reports say. */
export const reportsText = {
  title: 'Reports',
  day: 'Day', queue: 'Queue', minutes: 'Interval', all: 'All queues', minutesOf: (minutes: number) => `${minutes} minutes`,
  view: 'Columns',
  views: { callers: 'Callers', work: 'Conversations', apart: 'Call-backs and own calls', agents: 'Agents', levels: 'Service levels' },
  files: 'Download', csv: 'CSV', xlsx: 'XLSX', english: 'English', hindi: 'Hindi',
  fileName: (kind: string, language: string) => `${kind}, ${language}`,
  loading: 'Counting…', failed: 'The report cannot be had.', tryAgain: 'Try again',
  empty: { title: 'Nothing happened on this day', note: 'Intervals stand here as soon as somebody calls, or an agent opens the desk.' },
  levels: { caption: 'Service levels of the day', name: 'Name', percent: 'Of the day', target: 'Target', formula: 'Formula', met: 'met', missed: 'missed', none: 'no target' },
  intervals: 'The day by intervals', interval: 'Interval', total: 'Day',
  madeAt: (time: string) => `As of ${time}. Every figure is counted from what was written down on the floor; a caller counts where they came, a conversation where it ended.`,
  how: 'How each figure is made',
  estimates: ({ told, miss, error, right }: { told: number; miss: string; error: string; right: string }) => `Told times: ${told} callers were told about how long it takes. Off by ${miss} on average (${error}), near enough for ${right}.`,
  tooLong: (time: string) => `${time} too long`, tooShort: (time: string) => `${time} too short`,
  percent: (value: number) => `${value.toFixed(1)} %`, nothing: '–',
} as const;
