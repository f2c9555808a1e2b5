import type { Language } from '@pukar/kernel';
import type { ReasonForHuman } from './flow.js';
import type { Position } from './position.js';
import type { Spoken } from './spoken/spoken.js';

/** What came from the caller or from a port. */
export type FlowInput =
  /** The call was answered. */
  | { readonly type: 'begin' }
  /** Keys were pressed: one at a menu; digits, without the finish key, where they are collected. */
  | { readonly type: 'key'; readonly keys: string }
  /** The caller spoke; `recording` names it at whoever keeps it. */
  | { readonly type: 'recorded'; readonly recording: string }
  /** Nothing was pressed, or said, in time. */
  | { readonly type: 'silence' }
  /** A port answered; a port that did not in time answers with the code `cannotSayNow`. */
  | { readonly type: 'answer'; readonly port: string; readonly code: string; readonly data?: Readonly<Record<string, string>> };

/** The keys that are waited for. */
export interface Expected {
  readonly minKeys: number;
  readonly maxKeys: number;
  /** Ends the input before `maxKeys`; `null` where one key is the whole input. */
  readonly finishKey: '#' | null;
  /** Seconds without a key after which it is silence. */
  readonly timeoutSeconds: number;
  /** Whether the keys are a secret (a ticket number, a PIN) that no log and no event may carry. */
  readonly secret: boolean;
}

/** What the flow learned of a caller who goes to a person. */
export interface Learned {
  /** `null` when none was chosen: speak the state's languages in order. */
  readonly language: Language | null;
  readonly topic: string | null;
  /** The code of the department that it is about: of the ticket that they asked for, of the category or the office that they chose; `null` where none is known. */
  readonly department: string | null;
  /** The menu keys pressed, the latest last. */
  readonly pressed: string;
  readonly why: ReasonForHuman;
}

/** A question to a port, answered in the same turn. */
export interface Question {
  readonly port: string;
  /** The keys just pressed, or the name of the recording just made, where the port needs them. */
  readonly with: string | null;
  /** What was kept on the way. */
  readonly known: Readonly<Record<string, string>>;
  /** The page of a list, from 0. */
  readonly page: number;
  /** What it is asked of, where the port knows several; `null` where it does not. */
  readonly of: string | null;
}

/** What happens after the words were said. */
export type Then =
  | { readonly type: 'listen' }
  /** What the caller says is recorded, after a tone, until silence or one of `endsOn`: the finish key, and the keys that mean the same everywhere. */
  | { readonly type: 'record'; readonly maxSeconds: number; readonly endsOn: string }
  | ({ readonly type: 'ask' } & Question)
  | { readonly type: 'enqueue'; readonly learned: Learned }
  /** A message is spoken, or a wish to be rung back is kept, and the call ends. */
  | { readonly type: 'leave'; readonly what: 'message' | 'call-back'; readonly learned: Learned }
  | { readonly type: 'hangup' };

/** What one step of a flow decides. */
export interface Turn {
  readonly position: Position;
  readonly say: readonly Spoken[];
  /** The keys waited for; `null` unless the caller is listened to. */
  readonly expect: Expected | null;
  readonly then: Then;
}
