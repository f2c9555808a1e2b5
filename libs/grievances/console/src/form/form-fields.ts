import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';

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
