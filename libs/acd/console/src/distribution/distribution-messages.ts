import type { AgentOrder, AlertKind, NeedSkill } from '@pukar/acd-core/domain';

/** The texts of the page on which the floor's policy is looked at and published. */
export const distributionText = {
  title: 'Distribution',
  about: 'Who gets which call, and what happens to callers who cannot be served. What is published here holds from its moment on, for callers who wait already as well.',
  loading: 'Loading the policy.',
  failed: 'The policy could not be loaded.',
  tryAgain: 'Try again',
  inForce: (version: number) => (version === 0 ? 'The product’s own policy holds now' : `Version ${version} holds now`),
  showing: (version: number) => (version === 0 ? 'You begin from the product’s own policy' : `You begin from version ${version}`),
  sections: { queues: 'Queues', offers: 'Offers', wrapUp: 'After a call', presence: 'Screens', breaks: 'Breaks', targets: 'Targets', alerts: 'Alerts', groups: 'Department groups', changes: 'What changes', versions: 'Versions' },
  queue: { code: 'Code', english: 'Name in English', hindi: 'Name in Hindi', topics: 'Departments whose callers come here', menus: 'Callers who chose this in the menus come here, where no queue has their department', general: 'Callers come here who chose nothing that has a queue of its own.', remove: 'Remove this queue', add: 'Add a queue' },
  /** What the product's own menus call what callers choose; other names are shown as they were written. */
  menuTopics: {
    complaint: 'A new complaint', status: 'How a complaint stands', scheme: 'Schemes', dues: 'Bills', survey: 'A survey', emergency: 'Emergency numbers', facility: 'Facilities near by', office: 'Offices', hours: 'Hours', who: 'Who is responsible',
  } as Readonly<Record<string, string>>,
  turn: 'Whose turn it is', priority: 'Priority', priorityHint: 'A higher number goes first, whoever has waited longer.',
  ageing: 'Priority rises every', rises: 'by', most: 'at most by', never: 'Every 0 seconds: never.',
  needs: 'What an agent must be able to do', needsNone: 'Nothing but a language that caller and agent share.', addNeed: 'Add a skill', removeNeed: 'Remove this skill', level: 'at least level',
  skill: 'Skill', enough: 'enough is', relax: 'After, in the queue,', addStep: 'Add a step', removeStep: 'Remove this step', lifted: 'anybody', lowered: (level: number) => `level ${level}`,
  skills: { language: 'The caller’s language', group: 'The department group', seniority: 'Seniority' } satisfies Record<NeedSkill, string>,
  choose: 'Of several, the call goes to',
  orders: { 'longest-idle': 'who is idle longest', 'fewest-calls': 'who has had fewest calls today', 'least-talk': 'who has talked least today', 'round-robin': 'one after the other', ordered: 'the most skilled, always' } satisfies Record<AgentOrder, string>,
  preferred: 'Who talked with them last comes first', within: 'if within', waitFor: 'and is waited for',
  overflow: 'When callers leave this queue', overflowNone: 'They stay until they are served or hang up.', addRule: 'Add a rule', removeRule: 'Remove this rule',
  when: 'When a caller leaves', whens: { waitedSeconds: 'having waited, in seconds', lengthOver: 'more wait before them than', staffedBelow: 'fewer agents are at work than' },
  to: 'they go to', ways: { voicemail: 'a spoken message', 'call-back': 'a call-back', tell: 'nowhere: they are told' }, toQueue: (name: string) => `the queue “${name}”`,
  longest: 'At most so many wait', whenEmpty: 'While nobody is at work they go to',
  longestWait: 'Nobody waits longer than', then: 'Who then takes neither call-back nor message goes to',
  announce: 'Their place is told first after', every: 'and then every', estimate: 'About how long it takes is told as well',
  offers: { ringSeconds: 'A call rings at one agent for', connectSeconds: 'After they took it, their line has', mostPerCall: 'A call is offered at most', mostPerAgentInARow: 'An agent is not ready after missing' },
  wrapUp: { seconds: 'To write after a call, an agent has', extendSeconds: 'They may have more, each time', mostExtensions: 'and that at most' },
  presence: { leaseSeconds: 'A screen without a sign of life is missed after', reloadSeconds: 'A closed screen may come back within' },
  targets: {
    answeredPercent: 'Answered', withinSeconds: 'within', longestWaitSeconds: 'Longest wait', abandonedPercent: 'Abandoned at most', shortAbandonSeconds: 'Short abandons are below',
    handlingSeconds: 'Handling of a call', occupancyPercent: 'Occupancy', adherencePercent: 'Adherence',
  },
  units: { seconds: 'seconds', minutes: 'minutes', percent: '%', callers: 'callers', times: 'times', days: 'days', offers: 'offers', points: 'points' },
  breaks: { minutes: 'Minutes', counts: 'Counts as', break: 'a break', work: 'work', add: 'Add a reason', remove: 'Remove this reason' },
  groups: { departments: 'Departments', add: 'Add a group', remove: 'Remove this group', defaultLevel: 'Who was given no level in a group, or in seniority, counts as level' },
  alerts: {
    kind: 'Alert when', above: 'is above', forSeconds: 'for', remove: 'Remove this alert', add: 'Add an alert',
    kinds: {
      'longest-wait': 'Longest wait, in seconds', waiting: 'Callers who wait', 'service-level': 'Not answered in time, in %', abandoned: 'Abandoned, in %', 'nobody-ready': 'Waiting while nobody is ready', 'over-break': 'Over a break, in seconds',
      'long-wrap-up': 'Wrap-up, in seconds', 'long-call': 'A call, in seconds', 'overdue-call-backs': 'Overdue call-backs', 'carrier-news': 'News of the carrier that fails',
    } satisfies Record<AlertKind, string>,
  },
  checking: 'Checking.', sound: 'Nothing is wrong with it.', faults: (count: number) => (count === 1 ? 'One thing must be put right' : `${count} things must be put right`), badShape: 'This cannot be used here.',
  badCode: 'Small letters, digits and hyphens; it begins with a letter.', empty: 'Write something here.',
  unchanged: 'Nothing would change.', changes: (count: number) => (count === 1 ? 'One thing would change' : `${count} things would change`), was: 'was', becomes: 'becomes', nothing: 'nothing',
  note: 'What changes, in a few words', from: 'Holds from', fromHint: 'By the clocks of India. Left empty: from now on.', publish: 'Publish', publishing: 'Publishing.', published: 'Published.', reset: 'Begin anew from what holds',
  version: 'Version', state: 'State', who: 'By', since: 'Holds from', noteHead: 'What changed', use: 'Look at it', product: 'The product’s own', states: { now: 'holds now', later: 'holds later', past: 'held before' },
} as const;
