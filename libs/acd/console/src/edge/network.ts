/** `navigator.connection`, where the browser has it. */
type WithConnection = Navigator & { readonly connection?: EventTarget };

/** Tells when this computer's network has come back or is another one; gives back what ends it. */
export function onNetworkChange(changed: () => void): () => void {
  const { connection } = navigator as WithConnection;
  window.addEventListener('online', changed);
  connection?.addEventListener('change', changed);
  return () => {
    window.removeEventListener('online', changed);
    connection?.removeEventListener('change', changed);
  };
}
