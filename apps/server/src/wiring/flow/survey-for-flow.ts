import { parsePhone } from '@pukar/citizens-core/domain';
import type { KeepAnswer } from '@pukar/surveys-server';
import type { Answering } from './answering.js';

/** The keeping of what is answered to the survey's questions, which the directory asks. */
export const surveyForFlow = (keep: KeepAnswer): Answering => ({
  surveyAnswer: async ({ callSid, from, known, language, late }) => {
    if (!language) throw new Error('nobody answers a question in no language');
    await keep.execute({ callSid, caller: parsePhone(from), question: known['asked'] ?? '', rating: known['rating'] ?? '', language }, late);
    return { code: 'kept' };
  },
});
