import { type ReactNode, useState } from 'react';
import { conductText as text } from '../conduct-messages.js';

/** The recording that a mark rests on: asked for only by who opens it. */
export function MarkEvidence({ children }: { readonly children: () => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="mark__evidence" data-testid="mark-evidence" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text.evidence}</summary>
      {isOpen && children()}
    </details>
  );
}
