import type { HeardAs } from '@pukar/ivr-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'Prompts',
  failed: 'The prompts cannot be shown.',
  tryAgain: 'Try again',
  loading: 'Loading prompts…',
  intro: 'What callers hear, piece by piece. A recording of a human voice replaces a piece once a second person has heard and approved it.',
  language: 'Language',
  search: 'Find',
  searchHint: 'a name, or words',
  show: 'Show',
  filters: { all: 'all', waiting: 'awaiting approval', human: 'human voice', made: 'made by the speech engine', carrier: 'spoken by the carrier', none: 'cannot be spoken', changed: 'text changed' },
  heardAs: { human: 'human voice', made: 'speech engine', carrier: 'spoken by the carrier', none: 'cannot be spoken: callers hear the state’s language' } satisfies Record<HeardAs, string>,
  count: (shown: number, all: number) => `${shown} of ${all}`,
  more: 'Show more',
  nothing: 'Nothing here',
  nothingHow: 'Choose another filter, or search for other words.',
  words: 'Words',
  sound: 'Heard as',
  where: 'Where',
  recording: 'Recording',
  elsewhere: 'elsewhere in calls',
  andMore: (count: number) => `and ${count} more`,
  hear: 'Hear',
  hearNew: 'Hear the new one',
  quiet: 'Quiet',
  upload: 'Bring a recording',
  uploading: 'Sending…',
  notSent: 'The recording was not sent. Look at the network, and bring it again.',
  approve: 'Approve',
  refuse: 'Refuse',
  withdraw: 'Withdraw it',
  takeBack: 'Take back',
  waits: (by: string | null) => `from ${by ?? 'somebody'}, awaits a second person`,
  waitsForOther: 'yours: a colleague approves it',
  changed: 'The text changed since it was recorded: the recording is not played.',
  files: 'WAV, at most a minute',
};

export type PromptsMessages = SameMessages<typeof english>;

/** The words of the page of prompts. */
export const promptsText: PromptsMessages = english;
