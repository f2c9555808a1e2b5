/** Everything that a run left behind, for the checks. */
import type { EstimateScore } from '@pukar/reporting-core/domain';
import type { CallRow, CarrierCall, ClaimRow } from '../books.js';
import type { CallSeen, CitizenSeen, ConversationSeen } from '../crowd/seen.js';

export interface Found {
  readonly calls: readonly CallSeen[];
  readonly citizens: readonly CitizenSeen[];
  readonly conversations: readonly ConversationSeen[];
  readonly rows: readonly CallRow[];
  readonly claims: readonly ClaimRow[];
  readonly owedCalls: readonly string[];
  readonly ticketNumbers: readonly string[];
  readonly carrier: readonly CarrierCall[];
  readonly estimates: EstimateScore;
}

/** What was found wrong, in sentences, by the promise that it breaks. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly wrong: readonly string[];
}
