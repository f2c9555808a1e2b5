import { useCallback, useEffect, useRef, useState } from 'react';

/** Plays sounds one after the other; one thing at a time is heard on a page. */
export function usePlayer(): { readonly playing: string | null; readonly toggle: (name: string, sounds: readonly string[]) => void } {
  const audio = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState<string | null>(null);
  const stop = useCallback(() => {
    audio.current?.pause();
    audio.current = null;
    setPlaying(null);
  }, []);
  useEffect(() => () => audio.current?.pause(), []);

  const toggle = useCallback((name: string, sounds: readonly string[]) => {
    audio.current?.pause();
    if (playing === name || sounds.length === 0) return stop();
    const rest = [...sounds];
    const next = (): void => {
      const source = rest.shift();
      if (!source) return stop();
      const element = new Audio(source);
      audio.current = element;
      element.onended = next;
      element.onerror = stop;
      element.play().catch(stop);
    };
    setPlaying(name);
    next();
  }, [playing, stop]);
  return { playing, toggle };
}
