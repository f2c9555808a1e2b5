import { err, ok, type Result } from '@pukar/kernel';

/** Where a forwarded ticket stands at its office. */
export type ForwardedState = 'received' | 'resolved';

/** What an officer can do to it. */
export interface ForwardedCommand {
  readonly type: 'resolve';
  readonly actionCode: string;
  readonly reply: string;
  /** The version that the officer saw. */
  readonly version: number;
}

/** Which commands each state accepts. What is not listed is refused. */
export const ACCEPTS = {
  received: ['resolve'],
  resolved: [],
} as const satisfies Record<ForwardedState, readonly ForwardedCommand['type'][]>;

/** The part of a forwarded ticket that decisions look at. */
export interface Forwarded {
  readonly state: ForwardedState;
  readonly version: number;
  readonly resolvedAt: Date | null;
  readonly actionCode: string | null;
  readonly reply: string | null;
}

/** `changed`: somebody was faster; `already-resolved`: nothing more to do here; `unknown-action`: not one of the actions offered. */
export type ForwardedRefusal = 'changed' | 'already-resolved' | 'unknown-action';

/** Decides what an officer's command does. Saves nothing, sends nothing: the caller does both. */
export function decideForwarded(ticket: Forwarded, command: ForwardedCommand, actionCodes: readonly string[], now: Date): Result<Forwarded, ForwardedRefusal> {
  if (!(ACCEPTS[ticket.state] as readonly string[]).includes(command.type)) return err('already-resolved');
  if (command.version !== ticket.version) return err('changed');
  if (!actionCodes.includes(command.actionCode)) return err('unknown-action');
  return ok({ state: 'resolved', version: ticket.version + 1, resolvedAt: now, actionCode: command.actionCode, reply: command.reply });
}
