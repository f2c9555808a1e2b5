import type { ATTEMPT_RESULTS, CALLBACK_OUTCOMES, CallbackView, CloseCode, OWED_REASONS } from '@pukar/callbacks-core/contracts';

/** What the page of call-backs says. */
export const callbackText = {
  title: 'Call-backs',
  views: { open: 'Open', overdue: 'Overdue', waiting: 'Waiting', 'in-line': 'In the line', ringing: 'Ringing', redialing: 'Calling us', done: 'Done, last 24 hours' } satisfies Record<CallbackView, string>,
  reasons: {
    'abandoned-in-queue': 'hung up while waiting', 'sent-away-from-queue': 'was sent away', failed: 'call failed', rejected: 'missed call', 'call-back-kept': 'asked to be rung', 'blank-call': 'blank call',
    'call-dropped': 'line dropped', 'voicemail-left': 'left a message', 'no-outcome': 'ended unseen',
  } satisfies Record<(typeof OWED_REASONS)[number], string>,
  anyReason: 'Any reason',
  reason: 'Reason',
  results: { talked: 'talked', 'not-answered': 'not answered', engaged: 'engaged', unreachable: 'unreachable', lost: 'answered, not connected', failed: 'our line failed', undialled: 'not dialled' } satisfies Record<(typeof ATTEMPT_RESULTS)[number], string>,
  goesOn: 'goes on',
  outcomes: {
    reached: 'reached', redialed: 'they rang again', 'not-reached': 'not reached', 'no-number': 'no number', 'not-owed': 'not owed after all', 'wrong-number': 'wrong number', declined: 'declined',
    'closed-by-hand': 'closed by hand', expired: 'expired',
  } satisfies Record<(typeof CALLBACK_OUTCOMES)[number], string>,
  codes: {
    'settled-otherwise': 'Settled another way', duplicate: 'The same as another', 'wrong-number': 'Wrong number', prank: 'Prank', 'must-not-be-rung': 'Must not be rung', other: 'Something else',
  } satisfies Record<CloseCode, string>,
  columns: { language: 'Language', why: 'Why', since: 'Place since', attempts: 'Attempts', next: 'Next' },
  noLanguage: 'none chosen',
  none: 'none yet',
  overdue: 'overdue',
  limited: 'fair limit, not before',
  ringNow: 'Ring now',
  close: 'Close',
  closing: { title: 'Close without ringing', code: 'What it came to', reason: 'Why', keep: 'Keep it', confirm: 'Close it', saving: 'Closing' },
  closed: 'Closed.',
  rung: 'It is due now.',
  hasMore: 'There are more than are listed.',
  loading: 'Loading the call-backs',
  failed: 'The call-backs cannot be shown.',
  tryAgain: 'Try again',
  empty: { title: 'Nobody waits for a call of ours', note: 'Whoever hangs up while waiting, gives a missed call or asks to be rung is listed here until they are reached.' },
  emptyView: { title: 'No call-back is in this list', note: 'Choose another one above.' },
} as const;
