import type { SignedIn } from '@pukar/access-core/contracts';

/** What every page of a signed-in person is given. */
export interface PageProps {
  readonly person: SignedIn;
  readonly onSignOut: () => void;
  /** The server no longer knows the session. */
  readonly onExpire: () => void;
}
