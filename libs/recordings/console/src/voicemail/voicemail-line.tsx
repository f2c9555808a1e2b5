import type { VoicemailDesk } from '@pukar/recordings-core/contracts';
import { Button, useShortcuts, When } from '@pukar/ui';
import { voicemailText as text } from './voicemail-messages.js';

/** Between calls: how many messages wait in the agent's languages. Absent when there is none. */
export function VoicemailLine({ desk, onTake }: { readonly desk: VoicemailDesk | null; readonly onTake: () => void }) {
  const waits = desk !== null && desk.waiting > 0;
  useShortcuts({ 'Shift+F2': () => (waits ? onTake() : false) });
  if (!waits) return null;
  return (
    <div className="call-bar" role="region" aria-label={text.voicemail} data-testid="voicemail-waiting">
      <span>{text.waiting(desk.waiting)}{desk.oldestAt && <>, {text.oldest} <When at={desk.oldestAt} /></>}</span>
      {desk.overdue > 0 && <strong className="voicemail__late">{text.overdue(desk.overdue)}</strong>}
      <span className="call-bar__actions"><Button shortcut="Shift+F2" data-testid="voicemail-take" onClick={onTake}>{text.take}</Button></span>
    </div>
  );
}
