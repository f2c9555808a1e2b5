import { useEffect, useState, useSyncExternalStore } from 'react';
import { OneTab, type TabPlace } from './one-tab.js';

/** Whether this tab is the person's desk in this browser, and how to make it so. */
export function useOneTab(personId: string): { readonly place: TabPlace; readonly take: () => void } {
  const [tab] = useState(() => new OneTab(`pukar-desk-${personId}`));
  useEffect(() => {
    tab.open();
    return () => tab.close();
  }, [tab]);
  const place = useSyncExternalStore((changed) => tab.onChange(changed), () => tab.place);
  return { place, take: () => tab.take() };
}
