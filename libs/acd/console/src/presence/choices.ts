import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { deskText as text } from '../desk-messages.js';

/** Something that an agent can ask for instead of calls, or calls after all. */
export interface BreakChoice {
  readonly kind: DeskSnapshot['wish']['kind'];
  readonly code: string;
  readonly name: string;
  readonly minutes: number | null;
  readonly digit: string | null;
}

/** So many breaks have a digit; 9 and 0 are the same in every policy. */
const WITH_DIGIT = 8;

/** What can be chosen now: the policy's breaks in their order, no calls without a break, and calls again where something else was asked for. */
export function choicesOf({ breaks, wish }: Pick<DeskSnapshot, 'breaks' | 'wish'>): readonly BreakChoice[] {
  const offered = breaks.filter(({ isOffered }) => isOffered).map(({ code, name, minutes }, nth): BreakChoice => ({ kind: 'break', code, name, minutes, digit: nth < WITH_DIGIT ? String(nth + 1) : null }));
  const ready: BreakChoice[] = wish.kind === 'ready' ? [] : [{ kind: 'ready', code: 'ready', name: text.goReady, minutes: null, digit: '9' }];
  return [...offered, ...ready, { kind: 'away', code: 'not-ready', name: text.noBreak, minutes: null, digit: '0' }];
}

/** The break that an agent is on, or has asked for: its name and its planned minutes, where the policy still has it. */
export function breakNamed({ breaks }: Pick<DeskSnapshot, 'breaks'>, code: string | null): { readonly name: string; readonly minutes: number | null } {
  const known = breaks.find((one) => one.code === code);
  if (known) return known;
  return { name: code === 'voicemail' ? text.voicemailBreak : (code ?? text.someBreak), minutes: null };
}
