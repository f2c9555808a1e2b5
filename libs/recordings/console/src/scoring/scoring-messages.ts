import type { ScoreAnswer, ScoreKind } from '@pukar/recordings-core/contracts';
import { languageName, type SameMessages } from '@pukar/ui';

const WORDS = { yes: 'yes', no: 'no', none: 'did not come up' } as const;

const english = {
  title: 'Score cards',
  loading: 'Looking at the score cards…',
  failed: 'Score cards cannot be shown.',
  tryAgain: 'Try again',
  nothingDrawn: 'Nothing has been drawn yet',
  nothingDrawnNote: 'Every Monday five conversations of each agent are drawn by lot from the week before. You may have it done now, up to this moment.',
  draw: 'Draw now',
  drawing: 'Drawing…',
  drawWhy: 'By lot, five of each agent’s conversations since the last draw. What is drawn stays drawn: that stretch of time is never drawn from again.',
  period: 'Drawn from',
  periodOf: (from: string, until: string) => `${from} to ${until}`,
  drawnBy: (name: string | null, talks: number) => `drawn ${name === null ? 'by itself' : `by ${name}`} from ${talks} recorded ${talks === 1 ? 'conversation' : 'conversations'}`,
  seed: 'seed',
  caption: 'Conversations drawn to be scored',
  agent: 'Agent',
  when: 'When',
  language: 'Language',
  why: 'Why this one',
  whyThis: (place: number, outOf: number, stratum: string) => `no. ${place} of the lot; one of ${outOf} in ${stratum.replace(/^\S+/u, languageName)}`,
  score: 'Score',
  open: 'Open',
  close: 'Close',
  toScore: 'to be scored',
  gone: 'deleted since: its place goes to another',
  percent: (value: number | null) => (value === null ? 'nothing counted' : `${value} %`),
  form: 'Score card',
  answered: (answer: ScoreAnswer) => (typeof answer === 'number' ? String(answer) : WORDS[answer]),
  answeredOf: (answer: ScoreAnswer, most: number | null) => (typeof answer === 'number' ? `${answer} of ${most}` : WORDS[answer]),
  vital: 'never to be missing: a no makes the card 0',
  weight: (weight: number) => (weight === 0 ? 'asks only' : `counts ${weight}`),
  note: 'What to say to the agent',
  noteHint: 'They read it, and may answer. Nothing of the caller.',
  save: 'Save the card',
  saving: 'Saving…',
  listenFirst: 'Listen first: the card can be saved once you have heard it.',
  sums: (value: string) => `comes to ${value}`,
  savedNote: 'A card is filled once; its agent sees it.',
  by: (name: string) => `by ${name}`,
  reply: 'The agent says',
  byAgent: 'Agents over time',
  cards: 'Cards',
  mean: 'Mean',
  overTime: 'By draw, the oldest first',

  forms: {
    fold: 'What the card asks',
    about: 'What is drawn from now on is scored by the form that holds. Cards that are drawn already keep theirs, filled or not. A question of weight 0 is only asked.',
    loading: 'Looking at the forms…', failed: 'The forms cannot be shown.',
    question: (nth: number) => `Question ${nth}`,
    english: 'In English', hindi: 'In Hindi', kind: 'Answered by', weight: 'Weight', most: 'Points at most',
    kinds: { 'yes-no': 'yes or no', points: 'points', vital: 'yes or no; a no makes the card 0' } satisfies Record<ScoreKind, string>,
    up: 'Up', down: 'Down', remove: 'Remove', add: 'Add a question', share: (percent: number) => `${percent} % of a full card`,
    upOf: (nth: number) => `Question ${nth} up`, downOf: (nth: number) => `Question ${nth} down`, removeOf: (nth: number) => `Remove question ${nth}`,
    short: 'Write at least three letters.', nothing: 'Ask at least one thing.', noWeight: 'Something must count: give it a weight.',
    preview: 'As it will look', sofar: (value: string) => `These answers come to ${value}.`,
    publish: 'Use it from now on', publishing: 'Saving…', published: (version: number) => `Form ${version} holds from now on.`, reset: 'Begin anew from what holds', unchanged: 'Nothing is changed yet.',
    versions: 'Forms that were', version: 'Form', since: 'Since', by: 'By', asks: 'Asks', product: 'the product', count: (count: number) => (count === 1 ? '1 question' : `${count} questions`), holds: 'holds', take: 'Begin from it',
  },

  own: (count: number) => (count === 1 ? '1 score card' : `${count} score cards`),
  ownTitle: 'My score cards',
  ownNone: 'None of your conversations has been scored yet.',
  ownCall: 'Conversation of',
  replyLabel: 'What you say to it',
  replyHint: 'Once. Your supervisor reads it.',
  send: 'Send',
  sending: 'Sending…',
};

export type ScoringMessages = SameMessages<typeof english>;

/** The words of score cards. */
export const scoringText: ScoringMessages = english;
