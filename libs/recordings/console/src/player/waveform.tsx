import type { RecordingView } from '@pukar/recordings-core/contracts';
import { countTime } from '@pukar/ui';
import type { KeyboardEvent, MouseEvent } from 'react';
import { recordingText as text } from '../recording-messages.js';
import { LANE_HEIGHT, lanePath, lanesOf } from './lane-path.js';

interface WaveformProps {
  readonly recording: RecordingView;
  /** Seconds from the beginning. */
  readonly at: number;
  readonly isOpen: boolean;
  readonly onSeek: (to: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Who spoke when: one lane for each, what was paused, and where the sound is. It is the slider of the player. */
export function Waveform({ recording, at, isOpen, onSeek, onKey }: WaveformProps) {
  const seconds = recording.seconds ?? 0;
  const lanes = lanesOf(recording.waveform, recording.channels ?? 1);
  const names = lanes.length > 1 ? [text.citizen, text.agent] : [recording.kind !== 'conversation' ? text.message : text.citizen];
  const share = (second: number) => (seconds > 0 ? Math.min(100, (second / seconds) * 100) : 0);
  const seek = (event: MouseEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (isOpen && width > 0) onSeek(((event.clientX - left) / width) * seconds);
  };
  return (
    <div className="waveform" data-testid="waveform">
      <div className="waveform__names" aria-hidden="true">{names.map((name) => <span key={name}>{name}</span>)}</div>
      <div
        className="waveform__lanes" role="slider" tabIndex={isOpen ? 0 : -1} aria-label={text.waveform} aria-disabled={!isOpen} aria-valuemin={0} aria-valuemax={Math.round(seconds)} aria-valuenow={Math.round(at)}
        aria-valuetext={text.position(countTime(at), countTime(seconds))} onClick={seek} onKeyDown={onKey}
      >
        {lanes.map((lane, index) => (
          <svg key={names[index] ?? index} className="waveform__lane" viewBox={`0 0 ${Math.max(1, lane.length)} ${LANE_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <path className="waveform__sound" d={lanePath(lane)} />
            <path className="waveform__played" d={lanePath(lane)} style={{ clipPath: `inset(0 ${100 - share(at)}% 0 0)` }} />
          </svg>
        ))}
        {recording.paused.map(({ from, to }) => <span key={from} className="waveform__pause" style={{ insetInlineStart: `${share(from)}%`, inlineSize: `${share(to) - share(from)}%` }} title={text.pausedPart(countTime(from), countTime(to))} />)}
        <span className="waveform__cursor" style={{ insetInlineStart: `${share(at)}%` }} />
      </div>
    </div>
  );
}
