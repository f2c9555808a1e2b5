import type { Party } from '@pukar/calls-core/contracts';
import type { SameMessages } from '@pukar/ui';

const english = {
  inCall: 'In this call',
  roles: { caller: 'caller', agent: 'agent', consulted: 'asked for advice', third: 'third party', listening: 'listening', whispering: 'whispering to the agent', barging: 'supervisor, heard by all' } satisfies Record<Party['role'], string>,
  neverIn: (name: string) => `no answer: ${name}`,
  states: { ringing: 'ringing', in: 'in', held: 'on hold', gone: 'left' } satisfies Record<Party['state'], string>,
  caller: 'Caller',
  transfer: 'Transfer',
  consult: 'Consult',
  add: 'Third party',
  keypad: 'Keypad',
  join: 'Let the caller in',
  complete: 'Give them the call',
  endConsult: 'Back to the caller',
  dismiss: 'Put out',
  whomTransfer: 'To whom? A queue or a colleague',
  whomConsult: 'Whom do you ask? A colleague, or a contact of the directory',
  whomAdd: 'Whom do you bring in? A contact of the directory, or the number of a ticket for its officer',
  note: 'What they should know (optional)',
  enterTransfer: 'Enter gives the call; Ctrl+Enter asks them first.',
  enterConsult: 'Enter puts the caller on hold and asks.',
  enterAdd: 'Enter rings them; the caller goes on hearing you.',
  nobody: 'Nobody by that name is here.',
  typeMore: 'Type a department, a place or a post.',
  looking: 'Looking…',
  queueWaits: (waiting: number) => (waiting === 0 ? 'queue, nobody waits' : `queue, ${waiting} waiting`),
  officerOf: (number: string) => `The officer who has ticket ${number}`,
  notSaved: 'Your writing is not saved yet: it would not go along. Try again in a moment.',
  asksYou: (name: string) => `${name || 'A colleague'} asks you about a call`,
  advice: 'You are asked about a call',
  noted: 'Note',
  leaveAdvice: 'Leave',
  handedOver: 'You gave this call away: its complaint is with whoever has it now.',
  adviceHint: 'A colleague asks you about their call. If they give it to you, the caller and the complaint come up here.',
  presences: { ready: 'ready', 'on-call': 'in a call', 'wrap-up': 'writing', offered: 'being rung', 'not-ready': 'not ready', 'on-break': 'on a break' } as Readonly<Record<string, string>>,
  listen: 'Listen',
  whisper: 'Whisper',
  barge: 'Barge in',
  leave: 'Leave',
  muteSelf: 'Mute me',
  unmuteSelf: 'Unmute me',
  lineDown: 'Your line is not ready: allow the microphone, and wait for the line.',
  digits: 'Digits sent',
  typeDigits: 'Press or type digits',
  close: 'Close',
} as const;

export const partiesText: SameMessages<typeof english> = english;

/** How a party is called: the name, or the word for the caller. */
export const partyName = ({ name, role }: Party): string => name || (role === 'caller' ? partiesText.caller : partiesText.roles[role]);
