import { indexDirectory, WatchedDraft, type WatchServer } from '@pukar/grievances-console';
import { useMemo } from 'react';
import { useDirectory } from './use-directory.js';

/** The draft of somebody else's call, to be read, with the directory's words as soon as they are there. */
export function WatchedOfCall({ callId, watch }: { readonly callId: string; readonly watch: WatchServer }) {
  const { directory } = useDirectory();
  const index = useMemo(() => (directory ? indexDirectory(directory) : null), [directory]);
  return <WatchedDraft callId={callId} server={watch} index={index} />;
}
