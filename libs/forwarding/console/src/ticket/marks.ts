/** Marks such as `[phone number]` that stand where something was taken out. */
const MARKS = /(\[[^\]\n]{2,40}\])/u;

/** A statement cut at its marks: every second piece is one. */
export const splitAtMarks = (statement: string): readonly string[] => statement.split(MARKS);
