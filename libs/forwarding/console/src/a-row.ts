import type { InboxRow } from '@pukar/forwarding-core/contracts';

/** A row of the inbox for a test: only what matters to the case is named. */
export const aRow = (given: Partial<InboxRow> = {}): InboxRow => ({
  reference: 'ENE-R-7F3K2',
  categoryCode: 'ENE-03',
  categoryName: { en: 'No supply in the area', hi: 'इलाके में बिजली नहीं' },
  placeCode: 'MP-BPL',
  placeName: { en: 'Bhopal', hi: 'भोपाल' },
  excerpt: 'No supply since Monday morning',
  state: 'assigned',
  task: 'answer',
  level: 1,
  officeCode: 'ENE-BPL',
  receivedAt: '2026-11-20T05:00:00.000Z',
  dueAt: '2026-11-24T11:30:00.000Z',
  actBy: given.dueAt ?? '2026-11-24T11:30:00.000Z',
  resolvedAt: null,
  assignedTo: null,
  isReopened: false,
  waitingUntil: null,
  interimDay: null,
  proposal: null,
  passedBecause: null,
  version: 1,
  ...given,
});
