import type { DoneByOffice } from '@pukar/grievances-server';
import { randomIds } from '@pukar/platform/ids';

/** What offices have in hand and did, in a simulation's hands: each turn of an office is one forwarded ticket. */
export class OfficeDesk {
  private readonly turns = new Map<string, { readonly ticketId: string; readonly level: number }>();
  private readonly last = new Map<string, string>();
  private readonly acts = new Map<string, DoneByOffice>();
  private readonly replies = new Map<string, { readonly actionCode: string; readonly reply: string; readonly resolvedAt: Date; readonly level: number }>();

  /** A new turn; gives its id. */
  begin(ticketId: string, level: number): string {
    const id = randomIds.uuid();
    this.turns.set(id, { ticketId, level });
    this.last.set(ticketId, id);
    return id;
  }

  /** What an officer did in the turn that goes on; gives the ids by which it is told. */
  act(ticketId: string, done: Pick<DoneByOffice, 'act' | 'at'> & Partial<DoneByOffice>): { readonly forwardedId: string; readonly actId: string } {
    const [forwardedId, actId] = [this.last.get(ticketId)!, randomIds.uuid()];
    this.acts.set(actId, { level: this.turns.get(forwardedId)!.level, officeCode: 'ENE-BPL', text: '', day: null, targetDepartment: null, assignedPost: null, isByHead: false, reasonCode: null, ...done });
    return { forwardedId, actId };
  }

  resolve(ticketId: string, resolvedAt: Date): string {
    const forwardedId = this.last.get(ticketId)!;
    this.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'It is done.', resolvedAt, level: this.turns.get(forwardedId)!.level });
    return forwardedId;
  }

  readonly ports = {
    ticketOf: (_tx: unknown, forwardedId: string) => Promise.resolve(this.turns.get(forwardedId)?.ticketId),
    turnOf: (_tx: unknown, ticketId: string) => Promise.resolve(this.last.get(ticketId)),
    actOf: (_tx: unknown, actId: string) => Promise.resolve(this.acts.get(actId)),
    hasAnswered: (_tx: unknown, ticketId: string) => Promise.resolve(this.replies.has(this.last.get(ticketId) ?? '')),
    hasAsked: () => Promise.resolve(false),
    replyOf: (_tx: unknown, forwardedId: string) => Promise.resolve(this.replies.get(forwardedId)),
  };
}
