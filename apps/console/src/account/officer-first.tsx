import { FactorFirst, type FactorFirstProps } from './factor-first.js';

/** What stands before an officer's pages where a second factor is required. */
export function OfficerFirst(given: Omit<FactorFirstProps, 'of'>) {
  return <FactorFirst of="officer" {...given} />;
}
