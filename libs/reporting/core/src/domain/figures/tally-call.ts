import type { CallInBook, HeldCall, Stay } from './calls-of-book.js';
import { isGoodEstimate } from '../score-estimates.js';
import type { Sum } from './counts.js';
import { type Cell, type LineOfFigures, quarterOf, Tally, WHOLE } from './tally.js';

/** Which sum a caller who left a queue counts in. */
const LEFT_AS = {
  talking: 'answered', abandoned: 'abandoned', 'sent-away': 'sentAway', failed: 'failed', 'call-back': 'leftForCallBack', message: 'leftMessage', moved: 'movedOn',
} as const satisfies Record<NonNullable<Stay['left']>['as'], Sum>;

/**
 * Where one call counts. A wait counts in the quarter in which it began, whatever became of it and whenever; a conversation with its
 * hold and wrap-up in the quarter in which it ended. In a queue, the time in that queue counts; for the whole, all of the wait.
 */
export function tallyCall(call: CallInBook): Tally {
  const tally = new Tally();
  for (const stay of call.stays) countWait(tally, stay);
  for (const wait of waitsOf(call.stays)) countWait(tally, { ...wait, queue: WHOLE });
  for (const held of call.held) countHeld(tally, held);
  for (const { agentId, fromMs, toMs } of call.wrapUps) {
    if (toMs === null) continue;
    const of = call.held.findLast((held) => held.agentId === agentId && held.ended !== null && held.ended.atMs <= fromMs) ?? call.held.findLast((held) => held.agentId === agentId);
    for (const cell of cellsOf(fromMs, of?.line ?? 'callers', of?.queue ?? null)) tally.count(cell, 'wrapUpMs', toMs - fromMs);
  }
  countEstimates(tally, call);
  return tally;
}

/** The waits of a call from first to last queue: several stays where the caller was moved. */
export function waitsOf(stays: readonly Stay[]): Stay[] {
  const waits: Stay[] = [];
  for (const stay of stays) {
    const before = waits.at(-1);
    if (stay.isFirst || !before) waits.push(stay);
    else waits[waits.length - 1] = { ...before, left: stay.left };
  }
  return waits;
}

function countWait(tally: Tally, { queue, line, fromMs, left }: Stay): void {
  const cell: Cell = { fromMs: quarterOf(fromMs), line, queue };
  tally.count(cell, 'offered');
  if (!left) return;
  tally.count(cell, LEFT_AS[left.as]);
  const waitedMs = left.atMs - fromMs;
  if (left.as === 'talking') {
    tally.count(cell, 'waitMs', waitedMs);
    tally.spread(cell, 'answeredAfter', Math.ceil(waitedMs / 1000));
  }
  if (left.as === 'abandoned') {
    tally.count(cell, 'abandonedWaitMs', waitedMs);
    tally.spread(cell, 'abandonedAfter', Math.ceil(waitedMs / 1000));
  }
}

/** A cell of the queue, if it is one's, and of the whole. */
const cellsOf = (atMs: number, line: LineOfFigures, queue: string | null): Cell[] => {
  const fromMs = quarterOf(atMs);
  return [{ fromMs, line, queue: WHOLE }, ...(queue === null ? [] : [{ fromMs, line, queue }])];
};

function countHeld(tally: Tally, { line, queue, acceptedMs, joinedMs, offeredMs, ended, holdMs }: HeldCall): void {
  if (offeredMs !== null) for (const cell of cellsOf(offeredMs, line, queue)) tally.count(cell, 'offers');
  // A call that an agent asks for is nobody's wait: what is offered is the wish.
  if (line === 'own' && acceptedMs !== null) for (const cell of cellsOf(acceptedMs, line, queue)) tally.count(cell, 'offered');
  if (!ended) return;
  const cells = cellsOf(ended.atMs, line, queue);
  const fromMs = joinedMs ?? acceptedMs;
  for (const cell of cells) {
    if (ended.as === 'no-answer') tally.count(cell, 'unanswered');
    if (ended.as === 'declined') tally.count(cell, 'declined');
    if (ended.as !== 'talked' && ended.as !== 'transferred') continue;
    const lineMs = fromMs === null ? 0 : Math.max(0, ended.atMs - fromMs);
    const heldMs = Math.min(holdMs, lineMs);
    tally.count(cell, 'handled');
    if (ended.as === 'transferred') tally.count(cell, 'transferred');
    tally.count(cell, 'talkMs', lineMs - heldMs);
    tally.count(cell, 'holdMs', heldMs);
  }
}

/** How long callers were told and how long it took, by the measure of `scoreEstimates`: of those who then talked. */
function countEstimates(tally: Tally, { stays, told }: CallInBook): void {
  const waits = waitsOf(stays);
  for (const { atMs, estimateMs } of told) {
    const wait = waits.findLast(({ fromMs }) => fromMs <= atMs);
    if (!wait?.left || wait.left.as !== 'talking' || wait.left.atMs < atMs) continue;
    const waitedMs = wait.left.atMs - atMs;
    const errorMs = estimateMs - waitedMs;
    const cell: Cell = { fromMs: quarterOf(wait.fromMs), line: wait.line, queue: WHOLE };
    tally.count(cell, 'told');
    tally.count(cell, 'toldErrorMs', errorMs);
    tally.count(cell, 'toldMissMs', Math.abs(errorMs));
    if (isGoodEstimate(errorMs / 1000, waitedMs / 1000)) tally.count(cell, 'toldWithin');
  }
}
