import { groupDigits, type NumberKind } from './group-digits.js';

interface GroupedProps {
  readonly value: string;
  readonly kind: NumberKind;
  readonly testId?: string;
}

/** A number in groups for reading aloud. The gaps are drawn, not written, so that a copy has no spaces. */
export function Grouped({ value, kind, testId }: GroupedProps) {
  const groups = groupDigits(value, kind);
  return (
    <span className="grouped" data-testid={testId}>
      {groups.map((group, index) => <span key={index} className="grouped__group">{group}</span>)}
    </span>
  );
}
