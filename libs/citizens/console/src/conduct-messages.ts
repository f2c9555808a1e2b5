import type { ConductList, MarkDecision, MarkKind, MarkState, MarkView } from '@pukar/citizens-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'Conduct',
  kinds: { prank: 'prank', abusive: 'abusive', obscene: 'obscene', threatening: 'threatening', 'silent-repeat': 'silent, again and again' } satisfies Record<MarkKind, string>,
  states: { proposed: 'proposed', upheld: 'upheld', dismissed: 'dismissed', appealed: 'appealed against', confirmed: 'upheld again', lifted: 'lifted' } satisfies Record<MarkState, string>,
  lists: { waiting: 'To decide', counting: 'Upheld', over: 'Over' } satisfies Record<ConductList, string>,

  markAs: 'What they did',
  note: 'What was said or done',
  noteHint: 'Optional',
  propose: 'Propose a mark',
  complete: 'Add to the mark',
  proposed: 'The mark is proposed. A supervisor decides; until then nothing changes for the caller.',
  putOut: 'Ended for abuse, and a mark is proposed. Say more of it:',
  threatTold: 'A supervisor is told of the threat at once.',
  warned: 'A warning was spoken before the queue. If the caller says that it was a mistake, enter their words:',
  appealWords: 'What the caller says',
  enterAppeal: 'Enter appeal',
  appealed: 'The appeal is entered. Another supervisor looks at it; tell the caller so.',

  loading: 'Marks are being loaded…',
  failed: 'Marks cannot be shown.',
  tryAgain: 'Try again',
  empty: {
    waiting: { title: 'Nothing to decide', note: 'A mark that an agent proposes, and an appeal of a caller, come here. A threat comes first.' },
    counting: { title: 'No mark counts now', note: 'A mark that was upheld stands here until 30 days after its call.' },
    over: { title: 'Nothing is over yet', note: 'What was dismissed, lifted, or is older than 30 days stands here, without a number.' },
  } satisfies Record<ConductList, { title: string; note: string }>,
  threat: 'Threat',
  threats: (count: number) => (count === 1 ? 'A caller has threatened one of our people. Nobody has decided about it yet.' : `${count} threats wait for a decision.`),
  look: 'Look at it',
  withheld: 'number withheld',
  seconds: (count: number) => (count < 60 ? `${count} s` : `${Math.floor(count / 60)} min ${count % 60} s`),
  goesOn: 'goes on',
  wasPutOut: 'ended by the agent',
  noNote: 'The agent wrote no note.',
  countsUntil: 'counts until',
  countsNot: 'counts for no limit',
  history: 'What happened',
  what: {
    propose: 'proposed', complete: 'completed by the agent', uphold: 'upheld', dismiss: 'dismissed', appeal: 'appealed against', confirm: 'upheld again', lift: 'lifted',
  } satisfies Record<MarkView['history'][number]['what'], string>,
  by: { agent: 'by the agent', supervisor: 'by a supervisor', caller: 'by the caller, by keypad' } satisfies Record<MarkView['history'][number]['by'], string>,
  appealByAgent: 'by the caller, through an agent',
  reason: 'Reason of your decision',
  reasonHint: 'It is kept with the mark. Do not name the caller.',
  reasonMissing: 'Say why, in a few words.',
  decisions: { uphold: 'Uphold', dismiss: 'Dismiss', confirm: 'Uphold again', lift: 'Lift' } satisfies Record<MarkDecision, string>,
  needsAnother: 'You upheld this mark: another supervisor decides the appeal.',
  decided: { uphold: 'Upheld.', dismiss: 'Dismissed: it counts for nothing, and its recording is kept no longer than others.', confirm: 'Upheld again, for good.', lift: 'Lifted: it counts for nothing any more.' } satisfies Record<MarkDecision, string>,
  evidence: 'Recording of the call',
};

export type ConductMessages = SameMessages<typeof english>;

/** The words about conduct, of the desk and of the supervisor's page. */
export const conductText: ConductMessages = english;
