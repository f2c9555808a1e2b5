import { type Voicemails, VoicemailsSchema } from '@pukar/recordings-core/contracts';
import { api, EmptyState, Notice, When } from '@pukar/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { voicemailText as text } from './voicemail-messages.js';

const LOOK_EVERY_MS = 15_000;
const COLUMNS = ['leftAt', 'length', 'language', 'state', 'came', 'call'] as const;

/** The supervisor's page: which messages wait, and since when. It shows nothing of the callers. */
export function VoicemailsPage({ onExpire }: { readonly onExpire: () => void }) {
  const [voicemails, setVoicemails] = useState<Voicemails | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const expired = useEffectEvent(onExpire);
  useEffect(() => {
    const look = async () => {
      const answer = await api('/api/voicemails', { reply: VoicemailsSchema });
      if (answer.ok) setVoicemails(answer.value);
      else if (answer.code === 'sign-in' || answer.code === 'signed-out') expired();
      setTrouble(answer.ok ? null : answer.message);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      {voicemails?.length === 0 && <EmptyState title={text.none} testId="no-voicemail"><p>{text.noneNote}</p></EmptyState>}
      {voicemails && voicemails.length > 0 && (
        <div className="table__wide">
          <table className="table" data-testid="voicemails">
            <caption>{text.caption}</caption>
            <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col">{text.columns[column]}</th>)}</tr></thead>
            <tbody>{voicemails.map((one) => <VoicemailRow key={one.callId} voicemail={one} />)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

function VoicemailRow({ voicemail }: { readonly voicemail: Voicemails[number] }) {
  const { callId, leftAt, seconds, language, state, isOverdue, takenAt, doneAt, disposition } = voicemail;
  const since = state === 'done' ? doneAt : state === 'taken' ? takenAt : null;
  return (
    <tr>
      <td><When at={leftAt} show="exact" /></td>
      <td className="table__number figures">{seconds ?? ''}</td>
      <td>{language ?? ''}</td>
      <td>{text.states[state]} {since && <When at={since} />} {isOverdue && <strong className="voicemail__late">{text.late}</strong>}</td>
      <td>{disposition ? text.dispositions[disposition] : ''}</td>
      <td className="figures quiet">{callId}</td>
    </tr>
  );
}
