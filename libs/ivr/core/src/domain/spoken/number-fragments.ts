/** The fragments of a whole number from 0 to 99,999, largest part first. Throws on any other. */
export function numberFragments(number: number): readonly string[] {
  if (!Number.isInteger(number) || number < 0 || number > 99_999) throw new Error(`${number} has no words`);
  const thousands = Math.floor(number / 1000);
  const hundreds = Math.floor((number % 1000) / 100);
  const rest = number % 100;
  return [
    ...(thousands > 0 ? [`number.${thousands}`, 'number.thousand'] : []),
    ...(hundreds > 0 ? [`number.${hundreds}`, rest > 0 ? 'number.hundred-and' : 'number.hundred'] : []),
    ...(rest > 0 || number === 0 ? [`number.${rest}`] : []),
  ];
}
