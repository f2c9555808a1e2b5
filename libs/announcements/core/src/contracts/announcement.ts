import * as z from 'zod';
import { ANNOUNCEMENT_STATES, type AnnouncementState } from '../domain/announcement-lifecycle.js';
import { LONGEST_WRITTEN, spokenFault, type TextFault, TITLE_LENGTHS, writtenFault } from '../domain/announcement-text.js';
import { CHANNEL_WISHES, type ChannelWish } from '../domain/choose-tellings.js';

export { ANNOUNCEMENT_STATES, CHANNEL_WISHES, type AnnouncementState, type ChannelWish };

/** What is wrong with a text, in words that say what to do. */
export const TEXT_FAULTS: Readonly<Record<TextFault, string>> = {
  empty: 'Write what is to be told.',
  'too-long': `Shorten it: at most 30 seconds spoken, ${LONGEST_WRITTEN} letters written.`,
  'has-link': 'No links and no braces: say where to ask instead.',
  'has-control': 'One line only.',
};

const textWith = (faultOf: (text: string) => TextFault | undefined) => z.string().max(1_000).trim().superRefine((text, context) => {
  const fault = faultOf(text);
  if (fault) context.addIssue({ code: 'custom', message: TEXT_FAULTS[fault] });
});
const spoken = textWith(spokenFault);
const written = textWith(writtenFault);

/** A place of a department's district: the district, or a tehsil or municipal body in it. */
export const PlaceOfOfficeSchema = z.object({ code: z.string(), name: z.object({ en: z.string(), hi: z.string() }) });
export type PlaceOfOffice = z.infer<typeof PlaceOfOfficeSchema>;

/** What a department asks the helpline to tell: texts, places, days. Nothing by which a citizen could be chosen but where they live. */
export const AskAnnouncementSchema = z.object({
  title: z.string().trim().min(TITLE_LENGTHS.shortest, 'Name it.').max(TITLE_LENGTHS.longest),
  spoken: z.object({ en: spoken, hi: spoken }),
  written: z.object({ en: written, hi: written }),
  placeCodes: z.array(z.string().max(30)).min(1, 'Choose at least one place.').max(40),
  channel: z.enum(CHANNEL_WISHES),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
});
export type AskAnnouncement = z.infer<typeof AskAnnouncementSchema>;

/** A figure that a department is shown: a multiple of ten; null is "fewer than 10". */
const shown = z.number().int().nullable();
export const ShownCountsSchema = z.object({ asked: shown, byCall: shown, bySms: shown, notReached: shown, declined: shown, asOf: z.iso.datetime() });

const common = {
  id: z.uuid(),
  title: z.string(),
  spoken: z.object({ en: z.string(), hi: z.string() }),
  written: z.object({ en: z.string(), hi: z.string() }),
  channel: z.enum(CHANNEL_WISHES),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  state: z.enum(ANNOUNCEMENT_STATES),
  askedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  /** Why the helpline refused or stopped it. */
  reason: z.string().nullable(),
  endedAt: z.iso.datetime().nullable(),
};

/** An announcement as the department that asked for it sees it: its own words, where it stands, and counts. */
export const OfficeAnnouncementSchema = z.object({ ...common, placeCodes: z.array(z.string()), counts: ShownCountsSchema.nullable() });
export type OfficeAnnouncement = z.infer<typeof OfficeAnnouncementSchema>;

/** Answer of `GET /api/announcements` in the officers' process. `department` is null for an office that may ask for none. */
export const OfficeAnnouncementsSchema = z.object({
  department: PlaceOfOfficeSchema.nullable(),
  places: z.array(PlaceOfOfficeSchema),
  announcements: z.array(OfficeAnnouncementSchema),
});
export type OfficeAnnouncements = z.infer<typeof OfficeAnnouncementsSchema>;

const count = z.number().int();

/** An announcement as the helpline reviews it: with what a citizen gets, how many agreed, and how it goes in truth. */
export const StaffAnnouncementSchema = z.object({
  ...common,
  version: z.number().int(),
  department: z.object({ en: z.string(), hi: z.string() }),
  places: z.array(z.object({ en: z.string(), hi: z.string() })),
  /** Word for word, with everything round the department's text. */
  heard: z.object({ en: z.string(), hi: z.string() }),
  read: z.object({ en: z.string(), hi: z.string() }),
  /** How many agreed, in these places, to the channels that the department wishes. */
  consenting: count,
  /** How many may be told: the helpline's own limit. */
  most: count.nullable(),
  counts: z.object({ asked: count, byCall: count, bySms: count, notReached: count, declined: count, underWay: count }),
});
export type StaffAnnouncement = z.infer<typeof StaffAnnouncementSchema>;

/** Answer of `GET /api/announcements` at the helpline, the undecided first. */
export const StaffAnnouncementsSchema = z.array(StaffAnnouncementSchema);

/** `POST /api/announcements/:id/approve`: told to at most so many. */
export const ApproveAnnouncementSchema = z.object({ version: z.number().int(), most: z.number().int().min(1, 'At least one.').max(1_000_000) });
/** `…/refuse` and `…/stop`: the department reads why. */
export const EndAnnouncementSchema = z.object({ version: z.number().int(), reason: z.string().trim().min(3, 'Say why: the department reads it.').max(300) });
