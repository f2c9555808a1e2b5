import { wholeNumber } from '@pukar/kernel';
import { type InputHTMLAttributes, useState } from 'react';

interface NumberInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'value' | 'min' | 'max' | 'onChange' | 'onBlur' | 'aria-invalid'> {
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** A whole number between the two was written. */
  readonly onNumber: (value: number) => void;
  /** What stands in the field is none that is taken, or is one again. */
  readonly onWrong?: (isWrong: boolean) => void;
  readonly 'aria-invalid'?: true | undefined;
}

/** A field for a whole number, in the digits of any Indian script. What is none, or lies outside, changes nothing, is marked as wrong, and is gone when the field is left. */
export function NumberInput({ value, min = 0, max = Number.MAX_SAFE_INTEGER, onNumber, onWrong, ...input }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const taken = (text: string): number | undefined => {
    const number = wholeNumber(text);
    return number !== undefined && number >= min && number <= max ? number : undefined;
  };
  const type = (text: string): void => {
    setTyped(text);
    const number = taken(text);
    onWrong?.(number === undefined);
    if (number !== undefined) onNumber(number);
  };
  const leave = () => {
    setTyped(null);
    onWrong?.(false);
  };
  return <input {...input} aria-invalid={input['aria-invalid'] ?? (typed !== null && taken(typed) === undefined ? true : undefined)} type="text" inputMode="numeric" value={typed ?? String(value)} onChange={(event) => type(event.target.value)} onBlur={leave} />;
}
