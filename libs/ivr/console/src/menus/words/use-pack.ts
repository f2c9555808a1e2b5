import type { LanguagePack } from '@pukar/ivr-core/domain';
import { loadPack } from '@pukar/ivr-core/words';
import type { Language } from '@pukar/kernel';
import { useEffect, useState } from 'react';
import { editorText as text } from '../../editor-messages.js';

/** The words of one language. */
export interface HeldPack {
  /** `null` until they are here. */
  readonly pack: LanguagePack | null;
  /** What stands in the place of words that are not there. */
  readonly instead: string;
}

/** Everything that is said in a language, which comes when the language is looked at. */
export function usePack(language: Language): HeldPack {
  const [held, setHeld] = useState<{ readonly language: Language; readonly pack: LanguagePack | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const hold = (pack: LanguagePack | null) => { if (isCurrent) setHeld({ language, pack }); };
    loadPack(language).then(hold, () => hold(null));
    return () => { isCurrent = false; };
  }, [language]);
  if (held?.language !== language) return { pack: null, instead: text.wordsComing };
  return { pack: held.pack, instead: held.pack ? text.noWords : text.wordsNotLoaded };
}
