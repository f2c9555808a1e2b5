import type { FormScript } from './form-script.js';

/** What an agent asks in English. Facts are asked for in the words of the directory. */
export const script: FormScript = {
  category: 'What is the matter? Please tell me in your own words.',
  place: 'Where is this? Which town, and which district?',
  statement: 'Since when, and what happened?',
  consent: 'May the office read this, so that it can act? Your name is not given.',
  about: 'So it is about this: {category}. Is that right?',
  promise: 'You will have an answer within {days} working days.',
  join: 'Others there have told us the same. I add yours to theirs; you get a number of your own.',
  readBack: 'I am registering your complaint now.',
  closing: 'Is there anything else?',
  tell: 'May we tell you, now and then, of government schemes in your area? By a call, by SMS, or both? You can end it at any time.',
  fact: 'Please tell me: {fact}.',
  facts: {},
};
