import { isNumberHidden } from '@pukar/calls-core/contracts';
import { callIdOf } from '@pukar/calls-server';
import type { AppealMarks, ForgetLanguage, GetRememberedLanguage, RememberLanguage } from '@pukar/citizens-server';
import { isLanguage } from '@pukar/kernel';
import type { Answering } from './answering.js';

/** Who keeps what a caller's language is. */
export interface LanguagesOfCallers {
  readonly remembered: Pick<GetRememberedLanguage, 'execute'>;
  readonly remember: Pick<RememberLanguage, 'execute'>;
  readonly forget: Pick<ForgetLanguage, 'byKeypad'>;
}

/** What is known of a caller by their number alone. */
export const callersForFlow = ({ remembered, remember, forget }: LanguagesOfCallers, appeals: Pick<AppealMarks, 'byKeypad'>): Answering => ({
  rememberedLanguage: async ({ from }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    const language = await remembered.execute(from);
    return { code: isLanguage(language) ? language : 'unknown' };
  },
  rememberLanguage: async ({ callSid, from, language, late }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    if (!language) throw new Error('no language was chosen that could be kept');
    await remember.execute({ callId: callIdOf(callSid), from, language }, late);
    return { code: 'kept' };
  },
  forgetLanguage: async ({ callSid, from, late }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    await forget.byKeypad({ callId: callIdOf(callSid), from }, late);
    return { code: 'forgotten' };
  },
  appeal: async ({ from, late }) => ({ code: await appeals.byKeypad(from, late) }),
});
