import { MAY_COME_TO, type OpenVoicemail, type VoicemailAbout } from '@pukar/recordings-core/contracts';
import { Button, Notice, StatusWord, useActs, When } from '@pukar/ui';
import { useState } from 'react';
import { RecordingPlayer } from '../player/recording-player.js';
import { voicemailText as text } from './voicemail-messages.js';
import type { ChosenDisposition as Chosen } from './use-voicemail.js';
import { type Met, whyNotYet } from './why-not-yet.js';

/** What stands there until the agent says what it came to: by whether its complaint is registered. */
const FIRST = {
  message: { open: 'rung-back', registered: 'complaint-registered' },
  statement: { open: 'nothing-usable', registered: 'written-down' },
} as const satisfies Record<VoicemailAbout, Record<'open' | 'registered', Chosen>>;

interface VoicemailBarProps {
  readonly voicemail: OpenVoicemail;
  /** Its complaint was registered: that is what it came to, most likely. */
  readonly isRegistered: boolean;
  readonly onFinish: (disposition: Chosen) => void;
  readonly onGiveBack: () => void;
}

/** The voicemail that is open: when it was left, its sound, and what it came to. */
export function VoicemailBar({ voicemail, isRegistered, onFinish, onGiveBack }: VoicemailBarProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [met, setMet] = useState<Readonly<Record<string, Met>>>({});
  const { about, dueAt } = voicemail;
  const [wasRefused, setWasRefused] = useState(false);
  const missing = whyNotYet({ recordings: voicemail.recordings, met, isChosen: chosen !== null, isRegistered, about });
  const disposition = chosen ?? FIRST[about][isRegistered ? 'registered' : 'open'];
  const finish = () => {
    setWasRefused(missing !== null);
    if (!missing) onFinish(disposition);
  };
  useActs({ 'voicemail.done': finish });
  return (
    <>
      <div className="call-bar" role="region" aria-label={text.names[about]} data-testid="voicemail-open">
        <StatusWord tone="soon" testId="voicemail-state">{text.names[about]}</StatusWord>
        <span>{text.left[about]} <When at={voicemail.leftAt} />{dueAt && <>, {text.answerBy} <When at={dueAt} show="exact" /></>}</span>
        {voicemail.wasUnusable && <span className="quiet">{text.wasUnusable}</span>}
        <label className="call-bar__outcome">
          {text.whatItCameTo}
          <select className="input" data-testid="voicemail-disposition" value={disposition} onChange={(event) => setChosen(event.target.value as Chosen)}>
            {MAY_COME_TO[about].map((each) => <option key={each} value={each}>{text.dispositions[each]}</option>)}
          </select>
        </label>
        <span className="call-bar__actions">
          <Button kind="main" act="voicemail.done" data-testid="voicemail-done" onClick={finish}>{text.done}</Button>
          <Button kind="bare" data-testid="voicemail-give-back" onClick={onGiveBack}>{text.giveBack}</Button>
        </span>
      </div>
      <div className="voicemail__sound">
        {wasRefused && missing && <Notice tone="late" testId="voicemail-not-yet">{text.notYet[missing]}</Notice>}
        {voicemail.recordings.length === 0 && <p className="quiet">{text.notHereYet}</p>}
        {voicemail.recordings.map((recording) => <RecordingPlayer key={`${recording.id} ${recording.state}`} recording={recording} heldAt={`/api/voicemails/${voicemail.callId}/audio/${recording.id}`} onMet={(how) => setMet((before) => ({ ...before, [recording.id]: how }))} />)}
      </div>
    </>
  );
}
