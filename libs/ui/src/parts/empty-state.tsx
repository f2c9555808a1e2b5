import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What will come here, and from where; or what to do. */
  readonly children?: ReactNode;
  readonly testId?: string;
}

/** A place with nothing in it yet. */
export function EmptyState({ title, children, testId }: EmptyStateProps) {
  return (
    <div className="empty-state" data-testid={testId}>
      <p className="empty-state__title">{title}</p>
      {children}
    </div>
  );
}
