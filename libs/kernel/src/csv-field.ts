/** What begins so is a formula to a spreadsheet program; NUL hides what follows it from some. */
const BEGINS_FORMULA = /^[=+\-@\t\r\0＝＋－＠]/;

/** Text as a field of comma-separated values (RFC 4180): quotes where they are needed and doubled within; what a spreadsheet program would carry out stands behind an apostrophe. */
export function csvField(value: string): string {
  const safe = BEGINS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
