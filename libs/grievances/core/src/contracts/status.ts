import * as z from 'zod';

/** What a caller who keyed a ticket number is told: codes and dates that a prompt speaks, and nothing that names anybody. */
export const StatusAnswerSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('found'),
    stage: z.enum(['registered', 'forwarded', 'resolved', 'reopened', 'order-due', 'closed', 'withdrawn']),
    departmentCode: z.string().nullable(),
    categoryCode: z.string(),
    /** The day on which the stage was reached. */
    stageSince: z.iso.date().optional(),
    registeredOn: z.iso.date(),
    dueOn: z.iso.date(),
    isOverdue: z.boolean(),
    resolvedOn: z.iso.date().nullable(),
    actionCode: z.string().nullable(),
  }),
  z.object({ code: z.literal('wrong-number') }),
  z.object({ code: z.literal('not-found') }),
  z.object({ code: z.literal('locked') }),
]);
export type StatusAnswer = z.infer<typeof StatusAnswerSchema>;
