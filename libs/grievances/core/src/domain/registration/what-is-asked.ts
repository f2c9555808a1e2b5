import type { GrievanceKind } from '../sentences/kinds.js';
import type { DraftCategory } from './draft.js';

/** Whether an office has to look at a spot, a meter or a file to act on it. */
export const asksFacts = (kind: GrievanceKind): boolean => kind === 'grievance' || kind === 'demand';

/** Whether somebody is promised an answer by a day. */
export const promisesDay = (kind: GrievanceKind): boolean => kind !== 'thanks' && kind !== 'information';

/** Whether it is a question that the agent answered at once: it goes to no office. */
export const isAnswered = ({ kind, answer }: { readonly kind: GrievanceKind; readonly answer: string }): boolean => kind === 'information' && answer.trim() !== '';

/** The category with the facts that this kind asks for. What is only written down afterwards asks nobody. */
export function askedOf<Of extends DraftCategory>(category: Of, kind: GrievanceKind, isNobodyThere: boolean): Of {
  if (!asksFacts(kind)) return { ...category, facts: [] };
  return isNobodyThere ? { ...category, facts: category.facts.map((fact) => ({ ...fact, required: false })) } : category;
}
