import { useCallback, useSyncExternalStore } from 'react';

/** Rows drawn beyond what is seen, on either side. */
const SPARE_ROWS = 8;

/** Which of many rows of one height are seen in a scrolled box: only those are drawn, so that five hundred cost what thirty do. */
export function useWindow(box: HTMLElement | null, rows: number, rowHeight: number): { readonly from: number; readonly to: number } {
  const subscribe = useCallback((changed: () => void) => {
    if (!box) return () => undefined;
    const sized = new ResizeObserver(changed);
    sized.observe(box);
    box.addEventListener('scroll', changed, { passive: true });
    return () => {
      sized.disconnect();
      box.removeEventListener('scroll', changed);
    };
  }, [box]);
  const seen = useSyncExternalStore(subscribe, () => seenOf(box, rowHeight));
  const [from = 0, to = 0] = seen.split(' ').map(Number);
  return { from: Math.min(from, rows), to: Math.min(to, rows) };
}

function seenOf(holder: HTMLElement | null, rowHeight: number): string {
  const { scrollTop, clientHeight } = holder ?? { scrollTop: 0, clientHeight: 0 };
  return `${Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE_ROWS)} ${Math.ceil((scrollTop + clientHeight) / rowHeight) + SPARE_ROWS}`;
}
