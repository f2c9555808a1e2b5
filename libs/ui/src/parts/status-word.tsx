import type { ReactNode } from 'react';

/** late: red, past its time or ended; soon: amber; done: green; live: the accent, going on now; calm: nothing to do yet. */
export type Tone = 'late' | 'soon' | 'done' | 'live' | 'calm';

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  late: <path d="M5 0.5 9.8 9.5H0.2Z" />,
  soon: <path d="M5 0.5a4.5 4.5 0 0 0 0 9ZM5 0.5a4.5 4.5 0 0 1 0 9" fill="none" stroke="currentColor" />,
  done: <path d="M1 5.5 4 8.5 9 1.8" fill="none" stroke="currentColor" strokeWidth="2" />,
  live: <circle cx="5" cy="5" r="4.5" />,
  calm: <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.4" />,
};

interface StatusWordProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly testId?: string;
}

/** A state as a word with a colour and a shape, so that the colour never carries it alone. */
export function StatusWord({ tone, children, testId }: StatusWordProps) {
  return (
    <span className={`status-word status-word--${tone}`} data-testid={testId}>
      <svg viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
        {SHAPES[tone]}
        {tone === 'soon' && <path d="M5 0.5a4.5 4.5 0 0 1 0 9Z" />}
      </svg>
      <span>{children}</span>
    </span>
  );
}
