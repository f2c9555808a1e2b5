import type { PromptId } from '../data/prompts/prompt-id.js';

const PROMISING: readonly PromptId[] = ['status.cannot-call-back', 'rate.cannot', 'lodge.cannot'];

/** The words of a flow that say that we ring back: whoever speaks them owes the call, and nobody speaks them to a hidden number. */
export const PROMISING_PROMPTS: ReadonlySet<string> = new Set(PROMISING);
