import type { SameMessages } from '@pukar/ui';

const english = {
  accounted: 'Calls and the carrier',
  accountedCaption: 'What the comparison with the carrier found, the latest first',
  began: 'Began', listed: 'Listed', made: 'Unknown before', ended: 'Ended', corrected: 'Corrected', withoutOutcome: 'Without outcome', unlisted: 'Not listed', unknownLines: 'Lines not ours', failure: 'Failure',
  allAccounted: 'Every call of the carrier has one outcome here.',
  notAccounted: 'Some calls are not accounted for. The next comparison looks again; if it stays so, look at the newest callbacks that failed.',
  neverCompared: 'Calls were not compared with the carrier yet.',
  failedNews: (count: number) => `${count} callbacks failed and wait to be delivered again.`,
  forged: (count: number, route: string) => `${count} requests to ${route} in the last day were not signed by the carrier and were refused.`,

  news: 'Callbacks',
  newsCaption: 'The carrier’s callbacks of the last fourteen days, the latest first',
  came: 'Came', kind: 'Kind', sid: 'About', changed: 'What it changed', actions: 'Do',
  anyKind: 'All kinds',
  kinds: { call: 'call', leg: 'agent’s line', conference: 'conference', queue: 'queue left', turn: 'menu, to the queue', 'talk-over': 'after a talk', fault: 'fault', message: 'message', recording: 'recording' } as Readonly<Record<string, string>>,
  effectBegins: 'Changed (begins with)',
  onlyFailed: 'Only those that failed',
  noNews: 'No callback fits.',
  replayed: 'again: ',
  waiting: 'failed, waits',
  replay: 'Deliver again',
  replayDone: 'Delivered again. What it came to stands with it.',
  replayFailed: 'It failed again.',
  see: 'Ask to see it',
  reason: 'Why must you see it?',
  reasonHint: 'Another administrator reads this and has to agree. Do not name the caller.',
  ask: 'Ask',
  cancel: 'Cancel',
  asked: 'Asked. Another administrator has to agree.',

  glass: 'Requests to see a callback',
  agree: 'Agree',
  open: 'Look',
  openUntil: 'open until ',
  notAgreed: 'nobody has agreed yet',
  close: 'Close',
};

export type CarrierNewsMessages = SameMessages<typeof english>;

/** The words of the administrator's pages about the carrier. */
export const newsText: CarrierNewsMessages = english;
