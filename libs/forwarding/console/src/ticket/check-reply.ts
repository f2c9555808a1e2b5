import { ResolveRequestSchema } from '@pukar/forwarding-core/contracts';
import { missingIn } from '@pukar/forwarding-core/inbox';
import { inboxText } from '../messages.js';

/** What was done, in a code for the citizen and in words for the record. */
export interface Reply {
  readonly actionCode: string;
  readonly reply: string;
}

/** What is wrong with an answer, in words, by where it is shown. */
export interface ReplyErrors {
  readonly action?: string | undefined;
  readonly reply?: string | undefined;
  /** About the ticket as a whole. */
  readonly ticket?: string;
  /** Somebody was faster: the screen now shows what they did. */
  readonly isStale?: boolean;
}

/** What the server would refuse, and a ready reply that was not filled in, said before it is asked. */
export function checkReply({ actionCode, reply }: Reply, version: number): ReplyErrors {
  const parsed = ResolveRequestSchema.safeParse({ version, actionCode, reply });
  const about = (field: string) => parsed.error?.issues.find(({ path }) => path[0] === field)?.message;
  const gaps = missingIn(reply);
  const action = actionCode === '' ? inboxText.chooseAction : about('actionCode');
  const words = about('reply') ?? (gaps.length > 0 ? inboxText.templates.unfilled(gaps) : undefined);
  return { ...(action ? { action } : {}), ...(words ? { reply: words } : {}) };
}
