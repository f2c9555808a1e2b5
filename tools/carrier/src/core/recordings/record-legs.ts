import type { Leg } from '../calls/leg.js';
import type { Conference } from '../conferences/conference.js';
import type { Exchange } from '../exchange.js';
import type { Recording, RecordingCallback } from './recording.js';
import type { RunningRecording } from './running-recording.js';

/** How a call is recorded. */
export interface RecordingWish {
  readonly channels: 1 | 2;
  readonly track: Recording['track'];
  readonly trims: boolean;
  readonly longestSeconds?: number | undefined;
  readonly callback?: RecordingCallback | undefined;
}

/** Records what a leg says and hears, in one channel or in one for each, until it is stopped or the leg ends. */
export function recordLeg({ recordings }: Pick<Exchange, 'recordings'>, leg: Leg, source: Recording['source'], wish: RecordingWish): RunningRecording {
  const running = recordings.begin({ ...wish, source, callSid: leg.sid });
  if (wish.track !== 'outbound') running.add(0, (listener) => leg.party.tapMouth(listener));
  if (wish.track !== 'inbound') running.add(wish.channels - 1, (listener) => leg.party.tapEar(listener));
  leg.lifetime.addEventListener('abort', () => running.stop(), { once: true });
  return running;
}

/** Records two who talk: the one who dialled in the first channel. */
export function recordPair({ recordings }: Pick<Exchange, 'recordings'>, parent: Leg, child: Leg, wish: RecordingWish): RunningRecording {
  const running = recordings.begin({ ...wish, source: 'DialVerb', callSid: parent.sid });
  if (wish.track !== 'outbound') running.add(0, (listener) => parent.party.tapMouth(listener));
  if (wish.track !== 'inbound') running.add(wish.channels - 1, (listener) => child.party.tapMouth(listener));
  return running;
}

/** Records everyone in a conference from its start to its end, in one channel. */
export function recordConference({ recordings }: Pick<Exchange, 'recordings'>, conference: Conference, wish: Pick<RecordingWish, 'trims' | 'callback'>): void {
  const mouths = new Map<Leg, () => void>();
  let running: RunningRecording | undefined;
  conference.watch({
    started: (inside) => {
      running = recordings.begin({ ...wish, channels: 1, track: 'both', source: 'Conference', conferenceSid: conference.facts.sid, callSid: inside[0]?.leg.sid });
      for (const { leg } of inside) mouths.set(leg, running.add(0, (listener) => leg.party.tapMouth(listener)));
    },
    joined: ({ leg }) => {
      if (running) mouths.set(leg, running.add(0, (listener) => leg.party.tapMouth(listener)));
    },
    left: ({ leg }) => {
      mouths.get(leg)?.();
      mouths.delete(leg);
    },
    ended: () => void running?.stop(),
  });
}
