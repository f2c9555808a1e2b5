import type { LikelyCategories } from '@pukar/grievances-core/contracts';
import { useEffect, useState } from 'react';
import type { ComplaintServer } from '../complaint-server.js';

type Likely = LikelyCategories['categories'];
const NONE: Likely = [];

/** What callers from a place complain of at this time of day, asked once for a call and a place; nothing while that is not known. */
export function useLikely(server: ComplaintServer, placeCode: string | null, isOnline: boolean): Likely {
  const [likely, setLikely] = useState<Likely>(NONE);
  useEffect(() => {
    if (!isOnline) return;
    let isOld = false;
    void server.likelyCategories(placeCode).then((answer) => { if (!isOld && answer.ok) setLikely(answer.value.categories); });
    return () => { isOld = true; };
  }, [server, placeCode, isOnline]);
  return likely;
}
