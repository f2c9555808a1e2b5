import { indexDirectory, SameMatterPage } from '@pukar/grievances-console';
import { EmptyState } from '@pukar/ui';
import { useMemo } from 'react';
import { consoleText as text } from './console-messages.js';
import { searchOf } from './directory-search.js';
import type { PageProps } from './page-props.js';
import { useDirectory } from './use-directory.js';

/** Tickets about one matter, with the directory that categories and places are chosen from. */
export function SameMatter({ onExpire }: PageProps) {
  const { directory, hasFailed } = useDirectory();
  const known = useMemo(() => directory && { index: indexDirectory(directory), search: searchOf(directory) }, [directory]);
  return known ? <SameMatterPage {...known} onExpire={onExpire} /> : <EmptyState title={hasFailed ? text.directoryFailed : text.loadingDirectory} />;
}
