import { useEffect, useRef, useState } from 'react';
import type { PlayerAct } from './player-keys.js';

/** A sound of the browser's, and where it is. `source` null: nothing is loaded. */
export function useAudio(source: string | null, onTrouble: () => void) {
  const audio = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState({ at: 0, isPlaying: false, speed: 1 });

  useEffect(() => {
    const element = audio.current;
    if (!element || !source) return undefined;
    let frame = 0;
    const look = () => {
      setState({ at: element.currentTime, isPlaying: !element.paused, speed: element.playbackRate });
      frame = element.paused ? 0 : requestAnimationFrame(look);
    };
    const begin = () => { if (!frame) look(); };
    for (const event of ['play', 'pause', 'seeked', 'ratechange', 'ended']) element.addEventListener(event, begin);
    return () => {
      cancelAnimationFrame(frame);
      for (const event of ['play', 'pause', 'seeked', 'ratechange', 'ended']) element.removeEventListener(event, begin);
    };
  }, [source]);

  const act = (wanted: PlayerAct) => {
    const element = audio.current;
    if (!element) return;
    if (wanted.do === 'seek') element.currentTime = wanted.to;
    else if (wanted.do === 'speed') element.playbackRate = wanted.speed;
    else if (element.paused) void element.play().catch(onTrouble);
    else element.pause();
  };
  return { audio, ...state, act };
}
