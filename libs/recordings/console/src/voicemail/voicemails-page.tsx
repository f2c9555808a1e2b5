import { type Voicemails, VoicemailsSchema } from '@pukar/recordings-core/contracts';
import { countTime, EmptyState, languageName, Notice, useLooking, When } from '@pukar/ui';
import { voicemailText as text } from './voicemail-messages.js';

const LOOK_EVERY_MS = 15_000;
const COLUMNS = ['about', 'leftAt', 'dueAt', 'length', 'language', 'state', 'came', 'call'] as const;

/** The supervisor's page: which messages wait, and since when. It shows nothing of the callers. */
export function VoicemailsPage({ onExpire }: { readonly onExpire: () => void }) {
  const { value: voicemails, trouble } = useLooking('/api/voicemails', VoicemailsSchema, LOOK_EVERY_MS, onExpire);
  return (
    <>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      {voicemails?.length === 0 && <EmptyState title={text.none} testId="no-voicemail"><p>{text.noneNote}</p></EmptyState>}
      {voicemails && voicemails.length > 0 && (
        <table className="table table--stacks" data-testid="voicemails">
          <caption>{text.caption}</caption>
          <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col">{text.columns[column]}</th>)}</tr></thead>
          <tbody>{voicemails.map((one) => <VoicemailRow key={one.callId} voicemail={one} />)}</tbody>
        </table>
      )}
    </>
  );
}

function VoicemailRow({ voicemail }: { readonly voicemail: Voicemails[number] }) {
  const { callId, about, dueAt, leftAt, seconds, language, state, isOverdue, takenAt, doneAt, disposition } = voicemail;
  const since = state === 'done' ? doneAt : state === 'taken' ? takenAt : null;
  return (
    <tr>
      <td data-head={text.columns.about}>{text.names[about]}</td>
      <td data-head={text.columns.leftAt}><When at={leftAt} show="exact" /></td>
      <td data-head={text.columns.dueAt}>{dueAt && <When at={dueAt} show="exact" />}</td>
      <td data-head={text.columns.length} className="figures">{seconds === null ? '' : countTime(seconds)}</td>
      <td data-head={text.columns.language}>{language && languageName(language)}</td>
      <td data-head={text.columns.state}>{text.states[state]} {since && <When at={since} />} {isOverdue && <strong className="voicemail__late">{text.late}</strong>}</td>
      <td data-head={text.columns.came}>{disposition ? text.dispositions[disposition] : ''}</td>
      <td data-head={text.columns.call} className="figures quiet">{callId}</td>
    </tr>
  );
}
