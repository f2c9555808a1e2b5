import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'late' | 'soon' | 'done' | 'calm';
  readonly children: ReactNode;
  readonly testId?: string;
}

/** Something the person must know now; read out when it appears, at once where something went wrong. */
export function Notice({ tone, children, testId }: NoticeProps) {
  return <div className={`notice notice--${tone}`} role={tone === 'late' ? 'alert' : 'status'} data-testid={testId}>{children}</div>;
}

/** A sentence for screen readers alone, read out when it changes. The part must be on the page before its text. */
export function Announce({ children }: { readonly children: ReactNode }) {
  return <div className="unseen" role="status" aria-live="polite">{children}</div>;
}
