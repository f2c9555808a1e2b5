import type { Language } from '@pukar/kernel';

/** The name of a node within its flow: lower case, hyphens, at most 12 characters, because it rides in the position. */
export type NodeId = string;

/**
 * What a field holds. Decides its form, so that nothing keyed in can hide in a field, and how it is said. A `passing` kind
 * (a ticket number, money) is said in the turn that brings it and never rides on.
 */
export type FieldKind =
  | 'stage' | 'department' | 'action' | 'category' | 'district' | 'division' | 'facility' | 'holiday' | 'post' | 'scheme'
  | 'date' | 'time' | 'number' | 'ordinal' | 'minutes' | 'hours' | 'days' | 'workingDays' | 'complaints'
  | 'flag' | 'code' | 'content' | 'phone' | 'ticket' | 'money';

/** A condition on a field of the last answer, or of what was kept of the caller's choices; without the field it does not hold. */
export type Condition =
  /** The field has one of these values. */
  | { readonly field: string; readonly is: readonly string[] }
  /** The field has none of these values, or is not there. */
  | { readonly field: string; readonly isNot: readonly string[] }
  /** The field's date lies before today (`true`) or does not (`false`), by Indian time. */
  | { readonly field: string; readonly passed: boolean };

/** One prompt in what a node says. */
export interface FlowPart {
  readonly prompt: string;
  /** In this language only. Otherwise in the caller's; in the flow's `unchosen` ones, in order, until one is chosen. */
  readonly language?: Language;
  /** The fields that fill the prompt's slots of the same names. With one of them missing, the part is not said. */
  readonly fill?: readonly string[];
  /** The part is said only when all of these hold. */
  readonly when?: readonly Condition[];
  /** In help: said only after silence, or only after a key that means nothing here. */
  readonly on?: 'silence' | 'wrong-key';
}

/** What is kept of a choice, in the position: fields of the flow, never of a passing kind. */
export type Setting = Readonly<Record<string, string>>;

/** Says something and goes on. */
export interface SayNode {
  readonly kind: 'say';
  readonly say: readonly FlowPart[];
  readonly next: NodeId;
}

/** Where a key leads. */
export interface Choice {
  readonly to: NodeId;
  /** Chooses the caller's language. */
  readonly language?: Language;
  /** What the call is about from here on, for the agent. */
  readonly topic?: string;
  /** Fields that the choice keeps. */
  readonly set?: Setting;
  /** The key means something only when all of these hold. */
  readonly when?: readonly Condition[];
}

/** What happens when nothing, or nothing that makes sense, is pressed: the first help, then the second, then a person. */
export type Helps = readonly (readonly FlowPart[])[];

/** A choice by one key, at most five that hold at once. The reserved keys are the flow's. */
export interface MenuNode {
  readonly kind: 'menu';
  readonly say: readonly FlowPart[];
  readonly choices: Readonly<Record<string, Choice>>;
  readonly helps: Helps;
  /** Where silence and senseless keys lead in the end, where that is not the flow's `lost`. */
  readonly giveUp?: NodeId;
  /**
   * Where what was said of an answer is looked up again, for who comes back after another answer, and for the repeat key where it
   * does not ride in the position. It leads back here.
   */
  readonly repeat?: NodeId;
}

/** Where an answer leads: on, or back to the keys, with words to say first. Coming back counts as a try. */
export type Branch =
  | { readonly to: NodeId; readonly language?: Language; readonly set?: Setting }
  | { readonly again: readonly FlowPart[] };

/** A look-up through a named port. It is told the kept fields, and the digits just keyed where it needs them. */
export interface LookUp {
  readonly port: string;
  /** By the result code of the answer. */
  readonly branches: Readonly<Record<string, Branch>>;
  /** Where the call goes when the port does not answer in time, or answers with a code that has no branch. */
  readonly cannotSayNow: NodeId;
}

/** Looks something up about the call itself, or about what was chosen. */
export interface AskNode extends LookUp {
  readonly kind: 'ask';
  /** What it is asked of, where a port knows several: the code of a queue. */
  readonly of?: string;
  /** Fields of the answer that are kept besides being said. */
  readonly keep?: readonly string[];
}

/** Goes on by what is known, without asking anybody: the first case whose conditions hold, otherwise `otherwise`. */
export interface BranchNode {
  readonly kind: 'branch';
  readonly cases: readonly { readonly when: readonly Condition[]; readonly to: NodeId }[];
  readonly otherwise: NodeId;
}

/** Walks a part of the flow that others share, and goes on at `next` when it comes to a `return`. At most three deep. */
export interface CallNode {
  readonly kind: 'call';
  readonly to: NodeId;
  readonly next: NodeId;
}

/** The end of a shared part: back to whoever called it. */
export interface ReturnNode {
  readonly kind: 'return';
}

/** Takes digits and looks them up in the same turn; they are never kept. */
export interface CollectNode extends LookUp {
  readonly kind: 'collect';
  readonly say: readonly FlowPart[];
  /** What the digits are, for those who read the flow. */
  readonly what: string;
  readonly minDigits: number;
  readonly maxDigits: number;
  readonly finishKey: '#';
  /** A key pressed alone and ended with the finish key, for who has not got the digits. */
  readonly choices?: Readonly<Record<string, Choice>>;
  /** Said when too few digits came. */
  readonly wrongLength: readonly FlowPart[];
  readonly helps: Helps;
  /** Where a caller goes whose digits were wrong too often. */
  readonly giveUp: NodeId;
  readonly keep?: readonly string[];
  /**
   * For digits that are no secret and identify nobody (a PIN code, a number of pieces): they are read back through the slot
   * `digits` before they are looked up; 1 is yes, 2 is keying them again. They ride in the position until then.
   */
  readonly readBack?: readonly FlowPart[];
}

/**
 * A choice from a list that a port gives page by page, each by one key: `1` to `4` take an entry, `5` is for more. The port
 * answers `page` with up to four fields `item1` … `item4` and `more` (`yes`/`no`), or `none`; the page's number and the
 * kept fields are told to it. One entry alone is taken without asking.
 */
export interface ChooseNode {
  readonly kind: 'choose';
  readonly port: string;
  /** The field that the entry is kept in; its kind says how entries are spoken. */
  readonly sets: string;
  /** Before the entries of the first page. */
  readonly say: readonly FlowPart[];
  /** How an entry is offered; slots `name` and `key`. */
  readonly entry: string;
  /** How more is offered; said after the entries of a page with more behind it. */
  readonly more: string;
  readonly helps: Helps;
  readonly next: NodeId;
  /** Where the call goes when there is nothing to choose from. */
  readonly none: NodeId;
  readonly cannotSayNow: NodeId;
  readonly giveUp?: NodeId;
}

/** Records what the caller says; the port keeps it and answers once it is kept. */
export interface RecordNode extends LookUp {
  readonly kind: 'record';
  readonly say: readonly FlowPart[];
  readonly maxSeconds: number;
  /** Said when nothing was heard. */
  readonly helps: Helps;
  readonly giveUp: NodeId;
}

/** Why a call goes to a person: it was chosen in a menu, asked for by the human key, or nothing sensible was pressed. */
export type ReasonForHuman = 'chosen' | 'asked' | 'not-understood';

/** Hands the call to the people, with what was learned. */
export interface EnqueueNode {
  readonly kind: 'enqueue';
  readonly say: readonly FlowPart[];
  readonly why: ReasonForHuman;
}

/** Lets the caller leave something instead of waiting for a person: a message, or their wish to be rung back. */
export interface LeaveNode {
  readonly kind: 'leave';
  readonly say: readonly FlowPart[];
  readonly what: 'message' | 'call-back';
}

/** Says goodbye and ends the call. */
export interface HangupNode {
  readonly kind: 'hangup';
  readonly say: readonly FlowPart[];
}

/** One point of a flow. */
export type FlowNode =
  | SayNode | MenuNode | AskNode | BranchNode | CallNode | ReturnNode | CollectNode | ChooseNode | RecordNode | EnqueueNode | LeaveNode | HangupNode;

/** A versioned script of a call: plain data. A running call stays on the version it began with. */
export interface Flow {
  readonly version: number;
  readonly languages: readonly Language[];
  /** The languages in which everything is said until one is chosen. */
  readonly unchosen: readonly Language[];
  readonly start: NodeId;
  /** Where the human key leads, from every menu: an enqueue node, or a look-up that leads to one whenever it cannot say now. */
  readonly human: NodeId;
  /** Where silence and senseless keys lead in the end: the same. */
  readonly lost: NodeId;
  /** Where the language key leads: the menu of languages. */
  readonly language: NodeId;
  /** Callers who were marked: what is said before the queue, and the menu of those who reach a person again only later. */
  readonly limited: { readonly warning: readonly FlowPart[]; readonly menu: NodeId };
  /** Keys that mean the same in every menu. Where digits are collected, all but repeat are pressed alone and ended with the finish key. */
  readonly keys: { readonly repeat: '*'; readonly human: '0'; readonly back: '9'; readonly language: '8' };
  /** Seconds of silence before the caller is helped: at a menu, and between collected digits. */
  readonly timeouts: { readonly menuSeconds: number; readonly digitSeconds: number };
  /** The fields that answers may bring, choices keep and sentences say. What is not listed, or has another form, is dropped. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly nodes: Readonly<Record<NodeId, FlowNode>>;
}
