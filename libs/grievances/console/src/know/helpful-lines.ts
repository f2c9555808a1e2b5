import type { Knowledge, KnowledgeLine } from '@pukar/directory-core/contracts';

const SHOWN = 4;

/** What is shown of what is known: the lines that were looked for, or those of the category's department and what everybody is told. */
export function helpfulLines(known: Knowledge | null, query: string): readonly KnowledgeLine[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const lines = known?.lines ?? [];
  if (words.length === 0) return lines.filter(({ isOfCategory }) => isOfCategory).slice(0, SHOWN);
  const said = ({ kind, title, text, figures }: KnowledgeLine): string => `${kind} ${title} ${text} ${figures}`.toLowerCase();
  return lines.filter((line) => words.every((word) => said(line).includes(word))).slice(0, SHOWN);
}

/** Its line in a statement: that the citizen was told of it. */
export const toldOf = (line: KnowledgeLine, told: string): string => `[${told}: ${[line.title, line.figures].filter(Boolean).join(', ')}]`;
