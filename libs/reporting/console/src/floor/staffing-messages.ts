/** What the staffing page says. */
export const staffingText = {
  title: 'Staffing',
  day: 'Day', interval: 'Interval', loading: 'Counting…', failed: 'The day cannot be had.', tryAgain: 'Try again',
  calls: 'Calls offered', handling: 'Handling, seconds', patience: 'Patience, seconds', patienceHint: 'How long callers wait before they give up, on average.',
  between: (least: number, most: number, counted: number) => `From ${least} to ${most.toLocaleString('en-IN')}. Counted with ${counted.toLocaleString('en-IN')} until then.`,
  agents: 'Agents at work', agentsMany: (agents: number) => (agents === 1 ? '1 agent' : `${agents} agents`),
  needed: ({ target, patient, endless }: { target: string; patient: string; endless: string }) => `${target} takes ${patient} by Erlang A, ${endless} by Erlang C.`,
  target: (percent: number, seconds: number) => `${percent} % within ${seconds} s`,
  tooMany: 'more than 2,000 agents',
  caption: 'Measured and expected', row: 'Figure', measured: 'Measured', endless: 'Erlang C', patient: 'Erlang A', endlessFewer: 'Erlang C, two leave', patientFewer: 'Erlang A, two leave',
  rows: { agents: 'Agents', traffic: 'Load, erlangs', waits: 'Callers who wait', meanWait: 'Mean wait', inTime: (seconds: number) => `Answered within ${seconds} s`, abandoned: 'Abandoned', occupancy: 'Occupancy' },
  never: 'grows without end', nothing: '–', percent: (share: number) => `${(100 * share).toFixed(1)} %`,
  noCalls: 'No calls, no agents', noCallsNote: 'Nobody called in this interval. Write above how many calls you expect.',
  noHandling: 'No conversation ended in this interval: handling is what the day came to, or 4 minutes 30 seconds.',
  note: 'Erlang C lets callers wait for ever; Erlang A lets them give up. Both take one line that every agent serves, and an interval that lasts. The measured wait is of those who were answered, the expected of all.',
} as const;
