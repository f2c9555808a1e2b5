import { wholeNumber } from '@pukar/kernel';
import { type InputHTMLAttributes, useState } from 'react';

interface NumberInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'value' | 'min' | 'max' | 'onChange' | 'onBlur'> {
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** A whole number between the two was written. */
  readonly onNumber: (value: number) => void;
}

/** A field for a whole number, in the digits of any Indian script. What is none, or lies outside, changes nothing, and is gone when the field is left. */
export function NumberInput({ value, min = 0, max = Number.MAX_SAFE_INTEGER, onNumber, ...input }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text);
    const number = wholeNumber(text);
    if (number !== undefined && number >= min && number <= max) onNumber(number);
  };
  return <input {...input} type="text" inputMode="numeric" value={typed ?? String(value)} onChange={(event) => type(event.target.value)} onBlur={() => setTyped(null)} />;
}
