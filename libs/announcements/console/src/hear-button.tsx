import { Button } from '@pukar/ui';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { announcementText } from './messages.js';

const text = announcementText.helpline;
const voices = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;

function watch(changed: () => void): () => void {
  voices?.addEventListener('voiceschanged', changed);
  return () => voices?.removeEventListener('voiceschanged', changed);
}

/** Speaks the words with a voice of this computer, where it has one of the language: about as the carrier will. */
export function HearButton({ words, language }: { readonly words: string; readonly language: string }) {
  const hasVoice = useSyncExternalStore(watch, () => voices?.getVoices().some((voice) => voice.lang.replace('_', '-').slice(0, 2) === language.slice(0, 2)) ?? false);
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => () => voices?.cancel(), []);
  if (!hasVoice) return null;
  const hear = () => {
    voices?.cancel();
    if (isSpeaking) return setSpeaking(false);
    const speech = Object.assign(new SpeechSynthesisUtterance(words), { lang: language, onend: () => setSpeaking(false) });
    setSpeaking(true);
    voices?.speak(speech);
  };
  return <Button onClick={hear}>{isSpeaking ? text.quiet : text.hear}</Button>;
}
