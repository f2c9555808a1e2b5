import type { RecordingView } from '@pukar/recordings-core/contracts';
import { Button, countTime, Notice, When } from '@pukar/ui';
import { type KeyboardEvent, useState } from 'react';
import { recordingText as text } from '../recording-messages.js';
import { ListeningForm } from './listening-form.js';
import { openSound } from './open-sound.js';
import { actOfKey, type PlayerAct, SPEEDS } from './player-keys.js';
import { useAudio } from './use-audio.js';
import { Waveform } from './waveform.js';

interface RecordingPlayerProps {
  readonly recording: RecordingView;
  /** Where it is played without asking for a reason: the person works on it, which is the reason. */
  readonly heldAt?: string | undefined;
  /** Its playing began, or turned out to be impossible. */
  readonly onMet?: ((how: 'begun' | 'unplayable') => void) | undefined;
  /** The server no longer knows the session. */
  readonly onExpire?: (() => void) | undefined;
}

/** Plays a recording to whoever may hear it and says why: who spoke when, a place to go to, a speed; all of it by keys, too. */
export function RecordingPlayer({ recording, heldAt, onMet, onExpire }: RecordingPlayerProps) {
  const [source, setSource] = useState<string | null>(heldAt ?? null);
  const [isOpening, setIsOpening] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const cannotPlay = () => {
    setTrouble(text.notPlayable);
    onMet?.('unplayable');
  };
  const { audio, at, isPlaying, speed, act } = useAudio(source, cannotPlay);
  const seconds = recording.seconds ?? 0;

  const listen = async (reason: string) => {
    setIsOpening(true);
    const opened = await openSound(recording.id, reason);
    setIsOpening(false);
    setTrouble(opened.ok ? null : opened.message);
    if (opened.ok) setSource(opened.value);
    else if (opened.code === 'sign-in') onExpire?.();
  };
  const press = (event: KeyboardEvent) => {
    const wanted = event.ctrlKey || event.altKey || event.metaKey || !source ? undefined : actOfKey(event.key, { at, seconds, speed });
    if (!wanted) return;
    event.preventDefault();
    act(wanted);
  };
  if (recording.state !== 'kept') return <NoSound recording={recording} />;
  return (
    <section className="player" aria-label={text.kinds[recording.kind]} data-testid="player">
      <Waveform recording={recording} at={at} isOpen={source !== null} onSeek={(to) => act({ do: 'seek', to })} onKey={press} />
      {recording.paused.length > 0 && <ul className="player__pauses" aria-label={text.pausedParts}>{recording.paused.map(({ from, to }) => <li key={from}>{text.pausedPart(countTime(from), countTime(to))}</li>)}</ul>}
      {trouble && <Notice tone="late" testId="player-trouble">{trouble}</Notice>}
      {source === null ? <ListeningForm isOpening={isOpening} onListen={(reason) => void listen(reason)} /> : <PlayerKeys at={at} seconds={seconds} isPlaying={isPlaying} speed={speed} act={act} onKey={press} />}
      {source !== null && <audio ref={audio} src={source} preload="metadata" onPlaying={() => onMet?.('begun')} onError={cannotPlay} data-testid="audio" />}
    </section>
  );
}

/** Why there is nothing to play, and whether there may be yet. */
function NoSound({ recording: { state, isGone, keepUntil } }: { readonly recording: RecordingView }) {
  const next = isGone ? text.gone : state === 'failed' && keepUntil && <>{text.lookedForUntil} <When at={keepUntil} show="exact" />.</>;
  return <p className="quiet" data-testid="no-sound">{text.noSound[state]} {next}</p>;
}

interface PlayerKeysProps {
  readonly at: number;
  readonly seconds: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly act: (wanted: PlayerAct) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function PlayerKeys({ at, seconds, isPlaying, speed, act, onKey }: PlayerKeysProps) {
  const jump = (by: number) => act({ do: 'seek', to: Math.min(seconds, Math.max(0, at + by)) });
  return (
    <div className="player__keys">
      <Button kind="main" autoFocus data-testid="play" onClick={() => act({ do: 'toggle' })} onKeyDown={(event) => { if (event.key !== ' ') onKey(event); }}>{isPlaying ? text.stop : text.play}</Button>
      <Button data-testid="player-back" onClick={() => jump(-5)}>{text.back}</Button>
      <Button data-testid="player-forward" onClick={() => jump(5)}>{text.forward}</Button>
      <label className="player__speed">{text.speed} <select className="input" value={speed} data-testid="player-speed" onChange={(event) => act({ do: 'speed', speed: Number(event.target.value) })}>{SPEEDS.map((one) => <option key={one} value={one}>{one} ×</option>)}</select></label>
      <span className="figures" data-testid="player-time">{text.position(countTime(at), countTime(seconds))}</span>
      <span className="quiet player__hint">{text.keys}</span>
    </div>
  );
}
