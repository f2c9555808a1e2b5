import { LEFT_IN_BECAUSE, type LeftInBecause } from '@pukar/citizens-core/contracts';
import { Button, Written } from '@pukar/ui';
import { useEffect, useRef } from 'react';
import { complaintText as text } from '../complaint-messages.js';

interface WhyLeftInProps {
  /** The words that would go. */
  readonly words: string;
  readonly onChoose: (because: LeftInBecause) => void;
  readonly onClose: () => void;
}

/** Asks why something recognised goes to the department all the same: a digit answers, Escape leaves it out. */
export function WhyLeftIn({ words, onChoose, onClose }: WhyLeftInProps) {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={first} className="why-left-in" role="group" aria-label={text.whyLeftIn} data-testid="why-left-in"
      onKeyDown={(event) => {
        const because = LEFT_IN_BECAUSE[Number(event.key) - 1];
        if (event.key === 'Escape') onClose();
        else if (because && !event.altKey && !event.ctrlKey) onChoose(because);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p className="why-left-in__words"><strong><Written text={words} /></strong> {text.whyLeftIn}</p>
      {LEFT_IN_BECAUSE.map((because, at) => <Button key={because} shortcut={String(at + 1)} data-testid={`because-${because}`} onClick={() => onChoose(because)}>{text.leftInBecause[because]}</Button>)}
      <Button kind="bare" shortcut="Esc" onClick={onClose}>{text.leaveOut}</Button>
    </div>
  );
}
