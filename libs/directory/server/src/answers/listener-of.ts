import { indianDay } from '@pukar/kernel';
import type { Listener } from '../content/directory-content.js';
import type { CallerQuestion } from './caller-question.js';

/** Who hears the answer, and on which day. */
export const listenerOf = ({ language, at }: Pick<CallerQuestion, 'language' | 'at'>): Listener => ({ language, today: indianDay(at) });
