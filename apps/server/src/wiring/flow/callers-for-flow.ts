import { isNumberHidden } from '@pukar/calls-core/contracts';
import { callIdOf } from '@pukar/calls-server';
import type { AppealMarks, GetRememberedLanguage, RememberLanguage } from '@pukar/citizens-server';
import { isLanguage } from '@pukar/kernel';
import type { Answering } from './answering.js';

/** What is known of a caller by their number alone. */
export const callersForFlow = (remembered: Pick<GetRememberedLanguage, 'execute'>, remember: Pick<RememberLanguage, 'execute'>, appeals: Pick<AppealMarks, 'byKeypad'>): Answering => ({
  rememberedLanguage: async ({ from }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    const language = await remembered.execute(from);
    return { code: isLanguage(language) ? language : 'unknown' };
  },
  rememberLanguage: async ({ callSid, from, language }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    if (!language) throw new Error('no language was chosen that could be kept');
    await remember.execute({ callId: callIdOf(callSid), from, language });
    return { code: 'kept' };
  },
  appeal: async ({ from }) => ({ code: await appeals.byKeypad(from) }),
});
