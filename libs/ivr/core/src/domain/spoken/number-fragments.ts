const CRORE = 10_000_000;
const LAKH = 100_000;
const THOUSAND = 1_000;
const MOST = 999_999_999;

/**
 * The fragments of a whole number from 0 to 99,99,99,999, largest part first, the Indian way: crore, lakh, thousand, hundred.
 * What more follows is joined to ("hundred and"). Throws on any other.
 */
export function numberFragments(number: number): readonly string[] {
  if (!Number.isInteger(number) || number < 0 || number > MOST) throw new Error(`${number} has no words`);
  return [
    ...scaled(number, CRORE, 100, 'crore'),
    ...scaled(number, LAKH, 100, 'lakh'),
    ...scaled(number, THOUSAND, 100, 'thousand'),
    ...hundreds(number),
    ...(number % 100 > 0 || number === 0 ? [`number.${number % 100}`] : []),
  ];
}

function scaled(number: number, scale: number, upTo: number, word: string): readonly string[] {
  const count = Math.floor(number / scale) % upTo;
  return count === 0 ? [] : [`number.${count}`, number % scale === 0 ? `scale.${word}` : `scale.${word}-and`];
}

function hundreds(number: number): readonly string[] {
  const count = Math.floor(number / 100) % 10;
  return count === 0 ? [] : [number % 100 === 0 ? `hundred.${count}` : `hundred-and.${count}`];
}
