import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { excerptOf, type ForwardedState } from '@pukar/forwarding-core/domain';

/** A row of `forwarding.forwarded_ticket` as an office sees it. */
export interface ForwardedRow {
  readonly id: string;
  readonly reference: string;
  readonly category_code: string;
  readonly category_name_en: string;
  readonly category_name_hi: string;
  readonly place_name_en: string | null;
  readonly place_name_hi: string | null;
  readonly statement: string;
  readonly state: ForwardedState;
  readonly received_at: Date;
  readonly due_at: Date;
  readonly resolved_at: Date | null;
  readonly version: number;
}

/** The columns of a `ForwardedRow`. */
export const FORWARDED_COLUMNS =
  'id, reference, category_code, category_name_en, category_name_hi, place_name_en, place_name_hi, statement, state, received_at, due_at, resolved_at, version';

/** The row as the inbox shows it; its own id is no part of that. */
export const inboxRowOf = (row: ForwardedRow): InboxRow => ({
  reference: row.reference,
  categoryCode: row.category_code,
  categoryName: { en: row.category_name_en, hi: row.category_name_hi },
  placeName: row.place_name_en === null || row.place_name_hi === null ? null : { en: row.place_name_en, hi: row.place_name_hi },
  excerpt: excerptOf(row.statement),
  state: row.state,
  receivedAt: row.received_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  resolvedAt: row.resolved_at?.toISOString() ?? null,
  version: row.version,
});
