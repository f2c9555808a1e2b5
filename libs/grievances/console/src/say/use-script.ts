import { useEffect, useState } from 'react';
import { HINDI_SCRIPT, loadScript, type ScriptInLanguage } from './scripts/load-script.js';

/** The script in the caller's language; Hindi until it is there. */
export function useScript(callerLanguage: string): ScriptInLanguage {
  const [loaded, setLoaded] = useState<ScriptInLanguage>(HINDI_SCRIPT);
  useEffect(() => {
    let isOld = false;
    loadScript(callerLanguage).then((script) => { if (!isOld) setLoaded(script); }, () => undefined);
    return () => { isOld = true; };
  }, [callerLanguage]);
  return loaded;
}
