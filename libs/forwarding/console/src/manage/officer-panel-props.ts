import type { FirstPassword, ManagedOfficer } from '@pukar/forwarding-core/contracts';

/** What each panel of an officer gets. */
export interface OfficerPanelProps {
  readonly officer: ManagedOfficer;
  /** Those of the same office, the officer among them. */
  readonly colleagues: readonly ManagedOfficer[];
  readonly today: string;
  readonly onDone: (said?: string) => void;
  readonly onPassword: (made: FirstPassword) => void;
  readonly onLeave: () => void;
  readonly onSignedOut: () => void;
}
