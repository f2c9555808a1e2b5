import { ConductPage } from '@pukar/citizens-console';
import { RecordingPlayer, recordingText } from '@pukar/recordings-console';
import { RecordingsSchema } from '@pukar/recordings-core/contracts';
import { Notice, useLooking } from '@pukar/ui';
import type { PageProps } from './page-props.js';

const LOOK_EVERY_MS = 15_000;

/** The supervisor's page of marks, each with the recording that it rests on. */
export function MarksPage({ onExpire }: PageProps) {
  return <ConductPage onExpire={onExpire} evidence={(callId) => <CallEvidence callId={callId} onExpire={onExpire} />} />;
}

function CallEvidence({ callId, onExpire }: { readonly callId: string; readonly onExpire: () => void }) {
  const { value: recordings, trouble } = useLooking(`/api/recordings?call=${callId}`, RecordingsSchema, LOOK_EVERY_MS, onExpire);
  if (trouble) return <Notice tone="late">{trouble}</Notice>;
  if (recordings?.length === 0) return <p className="quiet">{recordingText.nothing}</p>;
  return <>{recordings?.map((recording) => <RecordingPlayer key={recording.id} recording={recording} onExpire={onExpire} />)}</>;
}
