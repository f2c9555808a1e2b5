import { SameMatterPage } from '@pukar/grievances-console';
import { EmptyState } from '@pukar/ui';
import { consoleText as text } from './console-messages.js';
import type { PageProps } from './page-props.js';
import { useKnownDirectory } from './use-known-directory.js';

/** Tickets about one matter, with the directory that categories and places are chosen from. */
export function SameMatter({ onExpire }: PageProps) {
  const { known, hasFailed } = useKnownDirectory(true);
  return known ? <SameMatterPage {...known} onExpire={onExpire} /> : <EmptyState title={hasFailed ? text.directoryFailed : text.loadingDirectory} />;
}
