import type { Language } from './language.js';

/** The name of a node within its flow: lower case, hyphens, at most 12 characters, because it rides in the position. */
export type NodeId = string;

/** What an answer's field holds. Decides its form, so that nothing keyed in can hide in a field, and how it is said. */
export type FieldKind = 'stage' | 'department' | 'action' | 'date' | 'time' | 'number';

/** A condition on one field of the last answer; without the field it does not hold. */
export type Condition =
  /** The field has one of these values. */
  | { readonly field: string; readonly is: readonly string[] }
  /** The field's date lies before today (`true`) or does not (`false`), by Indian time. */
  | { readonly field: string; readonly passed: boolean };

/** One prompt in what a node says. */
export interface FlowPart {
  readonly prompt: string;
  /** In this language only. Otherwise in the caller's; in all of the flow's languages, in order, until one is chosen. */
  readonly language?: Language;
  /** The fields of the last answer that fill the prompt's slots of the same names. With one of them missing, the part is not said. */
  readonly fill?: readonly string[];
  /** The part is said only when all of these hold. */
  readonly when?: readonly Condition[];
  /** In help: said only after silence, or only after a key that means nothing here. */
  readonly on?: 'silence' | 'wrong-key';
}

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
}

/** What happens when nothing, or nothing that makes sense, is pressed: the first help, then the second, then a person. */
export type Helps = readonly (readonly FlowPart[])[];

/** A choice by one key, at most five. The reserved keys are the flow's. */
export interface MenuNode {
  readonly kind: 'menu';
  readonly say: readonly FlowPart[];
  readonly choices: Readonly<Record<string, Choice>>;
  readonly helps: Helps;
  /** Where silence and senseless keys lead in the end, where that is not the flow's `lost`. */
  readonly giveUp?: NodeId;
}

/** Where an answer leads: on, or back to the keys, with words to say first. Coming back counts as a try. */
export type Branch = { readonly to: NodeId } | { readonly again: readonly FlowPart[] };

/** A look-up through a named port. */
export interface LookUp {
  readonly port: string;
  /** By the result code of the answer. */
  readonly branches: Readonly<Record<string, Branch>>;
  /** Where the call goes when the port does not answer in time, or answers with a code that has no branch. */
  readonly cannotSayNow: NodeId;
}

/** Looks something up about the call itself. */
export interface AskNode extends LookUp {
  readonly kind: 'ask';
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
  /** Said when too few digits came. */
  readonly wrongLength: readonly FlowPart[];
  readonly helps: Helps;
  /** Where a caller goes whose digits were wrong too often. */
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
export type FlowNode = SayNode | MenuNode | AskNode | CollectNode | EnqueueNode | LeaveNode | HangupNode;

/** A versioned script of a call: plain data. A running call stays on the version it began with. */
export interface Flow {
  readonly version: number;
  readonly languages: readonly Language[];
  readonly start: NodeId;
  /** Where the human key leads, from every menu: an enqueue node, or a look-up that leads to one whenever it cannot say now. */
  readonly human: NodeId;
  /** Where silence and senseless keys lead in the end: the same. */
  readonly lost: NodeId;
  /** Callers who were marked: what is said before the queue, and the menu of those who reach a person again only later. */
  readonly limited: { readonly warning: readonly FlowPart[]; readonly menu: NodeId };
  /** Keys that mean the same in every menu. Where digits are collected, human and back are pressed alone and ended with the finish key. */
  readonly keys: { readonly repeat: '*'; readonly human: '0'; readonly back: '9' };
  /** Seconds of silence before the caller is helped: at a menu, and between collected digits. */
  readonly timeouts: { readonly menuSeconds: number; readonly digitSeconds: number };
  /** The fields that answers may bring and sentences may say. What is not listed, or has another form, is dropped. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly nodes: Readonly<Record<NodeId, FlowNode>>;
}
