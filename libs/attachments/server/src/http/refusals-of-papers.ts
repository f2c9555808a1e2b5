import { FILE_REFUSALS, type FileLimits, type FileRefusal, sayRefusal } from '@pukar/attachments-core/domain';
import { RefusalError } from '@pukar/platform/http';
import type { PaperRefusal } from '../use-cases/add-paper.use-case.js';
import type { TicketPapersRefusal } from '../use-cases/papers-of-ticket.use-case.js';

/** Whatever is refused about papers. */
export type AnyPaperRefusal = PaperRefusal | TicketPapersRefusal | 'no-such-paper';

const REFUSALS: Readonly<Record<Exclude<AnyPaperRefusal, FileRefusal>, readonly [number, string]>> = {
  'not-your-call': [403, 'This is not with you.'],
  registered: [409, 'This is registered: look the ticket up by its number, and add to it there.'],
  'too-many': [409, 'This has as many papers as it may have. Scan several pages into one PDF.'],
  'no-such-paper': [404, 'There is no such paper, or not any more.'],
  'no-such-ticket': [404, 'No ticket has this number.'],
  over: [409, 'This ticket is over: nothing is added to it any more.'],
};

/** The answer to a refusal. */
export function refusalOf(code: AnyPaperRefusal, limits: FileLimits): RefusalError {
  if (isOfFile(code)) return new RefusalError(422, code, sayRefusal(code, limits));
  return new RefusalError(REFUSALS[code][0], code, REFUSALS[code][1]);
}

const isOfFile = (code: string): code is FileRefusal => FILE_REFUSALS.some((refusal) => refusal === code);
