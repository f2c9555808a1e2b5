const LONGEST = 140;

/** The first words of a statement on one line, at most 140 letters, never cut inside a word that has an end. */
export function excerptOf(statement: string): string {
  const line = statement.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
