import { LANGUAGES } from '@pukar/kernel';
import * as z from 'zod';

/** How a complaint reached the helpline, where an agent writes it: said in a call, on paper received at an office, or in a broadcast programme. */
export const WRITTEN_INTAKES = ['agent', 'paper', 'broadcast'] as const;
export type WrittenIntake = (typeof WRITTEN_INTAKES)[number];

/** Why what was recognised in a statement goes to the office after all. Codes, because they are kept in the ticket's audit. */
export const LEFT_IN_BECAUSE = ['officer-complained-of', 'public-place', 'not-personal', 'citizen-asked'] as const;
export type LeftInBecause = (typeof LEFT_IN_BECAUSE)[number];

/** A part of the statement, found again by its words and not by its place: what is typed before it moves nothing. */
export const AnchorSchema = z.object({
  quote: z.string().min(1).max(400),
  /** Which of those that read the same, from 0. */
  occurrence: z.number().int().min(0).max(4_000),
  /** What stood right before it. */
  before: z.string().max(24),
});
export type Anchor = z.infer<typeof AnchorSchema>;

const MOST_BY_HAND = 60;

/** The complaint as the agent types it: bound to the call, sealed in the vault, saved at every pause. */
export const DraftContentSchema = z.object({
  kind: z.enum(['grievance', 'demand', 'suggestion', 'thanks', 'information']),
  categoryCode: z.string().max(20).nullable(),
  placeCode: z.string().max(30).nullable(),
  statement: z.string().max(4_000),
  /** Fact key → what the citizen said, and whether they agreed that the office may read it. */
  facts: z.record(z.string().max(40), z.object({ value: z.string().max(200), consent: z.boolean() })),
  citizenName: z.string().max(120),
  citizenAddress: z.string().max(300),
  intake: z.enum(WRITTEN_INTAKES).default('agent'),
  /** The day on which the paper was received, or the programme broadcast. */
  receivedOn: z.iso.date().nullable().default(null),
  /** The office that received the paper, or the name of the programme. */
  receivedAt: z.string().max(120).default(''),
  /** The office's own number of the paper. */
  inwardNumber: z.string().max(40).default(''),
  /** Whoever calls speaks for somebody else: name, address and phone are that person's. */
  isForOther: z.boolean().default(false),
  /** Where that person, or who wrote the paper, is reached; empty where it is not known. */
  personPhone: z.string().max(30).default(''),
  /** In which language (BCP-47) they are answered; null for the language of the call. */
  personLanguage: z.enum(LANGUAGES).nullable().default(null),
  /** Of a question that was answered at once: what was told. */
  answer: z.string().max(1_000).default(''),
  /** Parts of the statement that the agent takes out beside what is recognised. */
  takenOut: z.array(AnchorSchema).max(MOST_BY_HAND).default([]),
  /** Parts that were recognised and go all the same; never an Aadhaar or a ticket number, whatever is asked. */
  leftIn: z.array(AnchorSchema.extend({ because: z.enum(LEFT_IN_BECAUSE) })).max(MOST_BY_HAND).default([]),
});
export type DraftContent = z.infer<typeof DraftContentSchema>;

export const emptyDraft: DraftContent = {
  kind: 'grievance', categoryCode: null, placeCode: null, statement: '', facts: {}, citizenName: '', citizenAddress: '',
  intake: 'agent', receivedOn: null, receivedAt: '', inwardNumber: '', isForOther: false, personPhone: '', personLanguage: null, answer: '', takenOut: [], leftIn: [],
};

/** Answer of `draft:open` { callId }, and part of a refusal `stale`. */
export const DraftSchema = z.object({
  callId: z.uuid(),
  version: z.number().int(),
  savedAt: z.iso.datetime(),
  content: DraftContentSchema,
  /** Set once it was registered; it cannot be changed then. */
  registered: z.object({ ticketNumber: z.string(), dueAt: z.iso.datetime().nullable(), say: z.string(), receipt: z.object({ code: z.string(), say: z.string(), language: z.string() }).nullable().optional() }).nullable(),
});
export type Draft = z.infer<typeof DraftSchema>;

/**
 * `draft:save`: answered `{ version, savedAt, content? }` (`content` only where the server changed it: an Aadhaar number is
 * masked before it is saved), or refused `stale` when `baseVersion` is not the saved one, `registered`, `not-your-call`.
 */
export const SaveDraftSchema = z.object({ callId: z.uuid(), baseVersion: z.number().int().min(0), content: DraftContentSchema });
