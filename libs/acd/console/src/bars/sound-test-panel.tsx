import { Announce, Button } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';
import { type SoundTest, VOICE } from '../sound-test/sound-test.js';

interface SoundTestPanelProps {
  readonly test: SoundTest;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Loudness is felt by its logarithm: a bar that is full at a shout and half full at a whisper (from −60 dB to 0). */
const share = (level: number): number => Math.min(1, Math.max(0, 1 + Math.log10(Math.max(level, 1e-6)) / 3));

/** The test while it runs, and what it found. */
export function SoundTestPanel({ test, onAgain, onClose }: SoundTestPanelProps) {
  if (test.phase === 'idle') return null;
  const levels = test.phase === 'running' ? test.levels : test.peaks;
  const hasEcho = test.phase === 'running' ? test.echo === 'plays-back' : test.verdict.line !== 'not-measured' && test.verdict.line !== 'no-sound';
  return (
    <section className="sound-test" aria-label={text.testRegion} data-testid="sound-test-panel">
      <div className="sound-test__levels">
        <Level label={text.testMicrophone} level={levels.microphone} testId="level-microphone" />
        {hasEcho && <Level label={text.testLine} level={levels.heard} testId="level-line" />}
      </div>
      <div className="sound-test__words">
        {test.phase === 'running' && <p>{hasEcho ? text.testSpeak : text.testSpeakOnly}</p>}
        {test.phase === 'done' && <p data-testid="verdict-microphone">{text.testVerdict.microphone[test.verdict.microphone]}</p>}
        {test.phase === 'done' && <p data-testid="verdict-line">{text.testVerdict.line[test.verdict.line]}</p>}
      </div>
      <div className="call-bar__actions">
        {test.phase === 'done' && <Button act="sound.test" onClick={onAgain}>{text.testAgain}</Button>}
        <Button kind="bare" shortcut="Escape" data-testid="close-test" onClick={onClose}>{text.testClose}</Button>
      </div>
      <Announce>{test.phase === 'done' ? `${text.testVerdict.microphone[test.verdict.microphone]} ${text.testVerdict.line[test.verdict.line]}` : ''}</Announce>
    </section>
  );
}

function Level({ label, level, testId }: { readonly label: string; readonly level: number; readonly testId: string }) {
  return (
    <label className="sound-test__level">
      <span>{label}</span>
      <meter min={0} max={1} low={share(VOICE)} value={share(level)} data-testid={testId} />
    </label>
  );
}
