import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import { asksFacts } from '@pukar/grievances-core/domain';

/** The test id and the focus target of a fact's value. */
export const factField = (key: string): string => `fact-${key}`;

/** The fields of the form from top to bottom, as focus targets. */
export function formFields(category: Category | null): string[] {
  return ['category', 'place', 'statement', ...(category?.facts ?? []).map(({ key }) => factField(key))];
}

/** Where the cursor starts: the first field that is not filled; Category in a form that is empty or complete. */
export function firstEmptyField(content: DraftContent, category: Category | null): string {
  const isEmpty = (field: string) => {
    if (field === 'category') return content.categoryCode === null;
    if (field === 'place') return content.placeCode === null;
    if (field === 'statement') return content.statement.trim() === '';
    return !content.facts[field.slice('fact-'.length)]?.value.trim();
  };
  return formFields(category).find(isEmpty) ?? 'category';
}

/** Where the citizen's yes to an identifying fact is ticked. */
export const consentField = (key: string): string => `${factField(key)}-consent`;

/** What registers, after the last field. */
export const REGISTER = 'register';

/**
 * Where Enter goes on to from a field: the next one that is still to be asked, the yes to a fact that was told among them; those before only where they are
 * needed; then what registers.
 */
export function nextField(content: DraftContent, category: Category | null, from: string): string {
  const facts = asksFacts(content.kind) ? (category?.facts ?? []) : [];
  const needsPlace = category?.department !== null;
  const steps = [
    { field: 'category', isOpen: content.categoryCode === null, isNeeded: true },
    { field: 'place', isOpen: content.placeCode === null, isNeeded: needsPlace },
    { field: 'statement', isOpen: content.statement.trim() === '', isNeeded: true },
    ...facts.flatMap(({ key, identifying, required }) => {
      const { value = '', consent = false } = content.facts[key] ?? {};
      const isTold = value.trim() !== '';
      return [{ field: factField(key), isOpen: !isTold, isNeeded: required }, ...(identifying ? [{ field: consentField(key), isOpen: isTold && !consent, isNeeded: false }] : [])];
    }),
  ];
  const at = steps.findIndex(({ field }) => field === from);
  const next = steps.slice(at + 1).find(({ isOpen }) => isOpen) ?? steps.slice(0, Math.max(at, 0)).find(({ isOpen, isNeeded }) => isOpen && isNeeded);
  return next?.field ?? REGISTER;
}

/** What only some forms have: where paper comes from, how somebody else is reached. */
const OTHER_FIELDS: Readonly<Record<string, string>> = { intake: 'intake', receivedOn: 'received-on', receivedAt: 'received-at', inwardNumber: 'inward-number', personPhone: 'person-phone' };

/**
 * The field on screen that a message about the server's `field` belongs to: `categoryCode`, `facts.meterNumber` and
 * `meterNumber` are names of the draft, not of the screen. Undefined when there is none such.
 */
export function fieldOnScreen(field: string, category: Category | null): string | undefined {
  const other = OTHER_FIELDS[field];
  if (other) return other;
  const short = field.replace(/^facts?[.-]/, '').replace(/Code$/, '');
  return [short, factField(short)].find((name) => formFields(category).includes(name));
}
