import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import type { CallParties, Party } from '@pukar/calls-core/contracts';
import type { OpenPanel, PartyActs } from './use-party-acts.js';

/** What the agent may do with the call itself; until it is known who is in it, as in any conversation. */
export interface MayDo {
  readonly hold: boolean;
  readonly end: boolean;
}

/** What the bar of a conversation shows of those in it. */
export interface PartiesOfCall {
  /** All but the agent; null while there are only the two. */
  readonly others: CallParties | null;
  /** Who was in it beside the two, or was asked, and is not any more. */
  readonly left: readonly Party[];
  readonly acts: PartyActs;
  readonly open: OpenPanel | null;
  readonly may: MayDo;
}

/** Those in it beside this agent, whose own desk it is; null while that is the caller alone, or nobody is known yet. Who has gone is told of elsewhere, and not for long. */
export function othersOf(parties: CallParties | null, isAsked: boolean): CallParties | null {
  if (!parties) return null;
  const others = parties.parties.filter(({ role, state }) => role !== (isAsked ? 'consulted' : 'agent') && (role === 'caller' || state !== 'gone'));
  return others.some(({ role }) => role !== 'caller') ? { ...parties, parties: others } : null;
}

/** Whoever has gone, for a word about it. */
export const leftOf = (parties: CallParties | null): readonly Party[] => parties?.parties.filter(({ role, state }) => state === 'gone' && role !== 'caller' && role !== 'agent') ?? [];

/** Whoever is only asked can leave, and keeps nobody waiting; the one whose call it is does what the server accepts. */
export function mayDo(call: DeskSnapshot['call'] | undefined, parties: CallParties | null): MayDo {
  if (call?.kind === 'consult') return { hold: false, end: true };
  const acts = call?.state === 'talking' ? parties?.acts : undefined;
  return { hold: acts?.includes('hold') ?? true, end: acts?.includes('hang-up') ?? true };
}
