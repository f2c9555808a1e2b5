import type { Question } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import type { Delivery } from '@pukar/platform/inbox';

/** What a flow asks, and in whose call. */
export interface Asked extends Question {
  readonly callSid: string;
  /** The number as the carrier says it. */
  readonly from: string;
  /** `null` until one was chosen. */
  readonly language: Language | null;
  readonly at: Date;
  /** The carrier's request that is being answered: what is kept of the answer is kept with it, once. */
  readonly delivery: Delivery;
  /** Aborted shortly before the caller hears that we cannot say now: what is not committed by then must not be kept. */
  readonly late: AbortSignal;
}

/** A result code of `FLOW_PORTS`, with its fields. */
export interface FlowAnswer {
  readonly code: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** Answers what flows ask, by the names of `FLOW_PORTS`. What it says is kept is committed before it answers. */
export abstract class FlowAnswers {
  /** Rejects where nothing stands behind the port: the flow then says that it cannot say now. What is in memory is answered at once. */
  abstract answer(port: string, asked: Asked): FlowAnswer | Promise<FlowAnswer>;
}
