import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import type { Microphone } from '../microphone/microphone.js';
import type { Softphone } from '../softphone/softphone.js';
import { LevelMeter } from './level-meter.js';
import { noTest, type SoundTest, type SoundTestInput, stepSoundTest } from './sound-test.js';

const MEASURE_EVERY_MS = 60;

/** The one-click test: possible while `isPossible`, over when it is not any more. */
export function useSoundTest(microphone: Microphone, softphone: Softphone, isPossible: boolean): { readonly test: SoundTest; readonly start: () => void; readonly close: () => void } {
  const [test, give] = useReducer((before: SoundTest, input: SoundTestInput) => stepSoundTest(before, input, Date.now()), noTest);
  const [round, setRound] = useState(0);
  const isRunning = test.phase === 'running';
  const judged = useEffectEvent((wasHeard: boolean) => microphone.noteTest(wasHeard));

  useEffect(() => {
    if (!isRunning) return;
    const meter = new LevelMeter();
    const timer = setInterval(() => give({ type: 'measured', levels: { microphone: meter.levelOf(microphone.stream), heard: meter.levelOf(softphone.heard) } }), MEASURE_EVERY_MS);
    return () => {
      clearInterval(timer);
      softphone.echo(false);
      meter.close();
    };
  }, [isRunning, round, microphone, softphone]);

  const heard = test.phase === 'done' ? test.verdict.microphone : null;
  useEffect(() => { if (heard) judged(heard !== 'silent'); }, [heard, round]);
  useEffect(() => { if (!isPossible) give({ type: 'close' }); }, [isPossible]);

  const start = () => {
    if (!isPossible) return;
    setRound((before) => before + 1);
    give({ type: 'start', echo: softphone.echo(true) });
  };
  return { test, start, close: () => give({ type: 'close' }) };
}
