import type { FlowAnswers } from '@pukar/ivr-server';

const ANSWERS: Readonly<Record<string, string>> = { rememberedLanguage: 'unknown', notice: 'none', helplineOpen: 'open' };

/** What menus are answered where nobody is known and people are at the desks. */
export const specAnswers: FlowAnswers = {
  answer: async (port) => {
    const code = ANSWERS[port];
    if (!code) throw new Error(`nothing answers ${port}`);
    return { code };
  },
};
