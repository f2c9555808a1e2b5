/** The tab's mark while a call rings: a telephone instead of nothing. */
const RINGING = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><text y="26" font-size="26">📞</text></svg>')}`;

/** Marks the tab until it is given back. */
export function markTab(): () => void {
  const mark = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (!mark) return () => undefined;
  const before = mark.href;
  mark.href = RINGING;
  return () => { mark.href = before; };
}

/** Tells of the call outside the browser, where the person allowed it and the tab is behind; gives back what takes it away again. Nothing personal is in it. */
export function notifyOf(title: string, body: string): () => void {
  if (!('Notification' in window) || Notification.permission !== 'granted' || document.visibilityState === 'visible') return () => undefined;
  const shown = new Notification(title, { body, tag: 'pukar-ring', requireInteraction: true, silent: true });
  shown.onclick = () => {
    window.focus();
    shown.close();
  };
  return () => shown.close();
}
