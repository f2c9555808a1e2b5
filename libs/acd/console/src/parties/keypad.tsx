import { Button, DropPanel } from '@pukar/ui';
import { type KeyboardEvent, useState } from 'react';
import { partiesText as text } from './parties-messages.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** The keys of a telephone: pressed or typed, they are tones that the others in the call hear. */
export function Keypad({ onDigit, onClose }: { readonly onDigit: (digit: string) => void; readonly onClose: () => void }) {
  const [sent, setSent] = useState('');
  const press = (digit: string) => {
    onDigit(digit);
    setSent((before) => (before + digit).slice(-24));
  };
  const type = (event: KeyboardEvent) => {
    if (KEYS.some((key) => key === event.key) && !event.altKey && !event.ctrlKey) press(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <DropPanel label={text.keypad} onClose={onClose} testId="keypad">
      <div className="keypad" role="group" aria-label={text.keypad} tabIndex={-1} onKeyDown={type}>
        <output className="keypad__sent figures" aria-label={text.digits} data-testid="digits-sent">{sent || <span className="quiet">{text.typeDigits}</span>}</output>
        <div className="keypad__keys">{KEYS.map((key) => <Button key={key} data-testid={`key-${key}`} onClick={() => press(key)}>{key}</Button>)}</div>
      </div>
      <Button kind="bare" shortcut="Escape" onClick={onClose}>{text.close}</Button>
    </DropPanel>
  );
}
