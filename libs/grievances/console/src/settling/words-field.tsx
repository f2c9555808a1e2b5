import type { WordsPreview } from '@pukar/grievances-core/contracts';
import { Field, langOfText, NumbersInOrder } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { complaintText } from '../complaint-messages.js';
import { markedStatement } from '../preview/marked-statement.js';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';

const PAUSE_MS = 400;

interface WordsFieldProps {
  readonly server: SettlingServer;
  readonly callId: string;
  readonly label: string;
  readonly words: string;
  readonly error: string | undefined;
  readonly testId: string;
  readonly onWords: (words: string) => void;
}

/** What the citizen says, as the agent types it, and beneath it what the office will read of it. */
export function WordsField({ server, callId, label, words, error, testId, onWords }: WordsFieldProps) {
  const shown = usePreviewOf(server, callId, words);
  return (
    <>
      <Field label={label} error={error}>
        {(control) => <textarea className="input" {...control} rows={3} maxLength={2_000} dir="auto" data-testid={testId} value={words} onChange={(event) => onWords(event.target.value)} />}
      </Field>
      {shown && (
        <div className="settle__reads" data-testid="words-preview">
          <span className="quiet">{text.officeReads}{shown.preview.redactions.length > 0 && <> · {text.takenOut(shown.preview.redactions.length)}</>}</span>
          <p className="reads__statement" lang={langOfText(shown.words)} dir="auto">
            {markedStatement(shown.words, shown.preview.redactions).map((stretch) => ('text' in stretch
              ? <NumbersInOrder key={stretch.start} text={stretch.text} />
              : <mark key={stretch.start} className="redaction" lang="en-IN" dir="ltr" title={stretch.hidden}>{complaintText.marks[stretch.kind]}</mark>))}
          </p>
        </div>
      )}
    </>
  );
}

function usePreviewOf(server: SettlingServer, callId: string, words: string): { readonly words: string; readonly preview: WordsPreview } | null {
  const [shown, setShown] = useState<{ readonly words: string; readonly preview: WordsPreview } | null>(null);
  useEffect(() => {
    if (words.trim() === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => void server.previewWords({ callId, words }).then((answer) => { if (isCurrent && answer.ok) setShown({ words, preview: answer.value }); }), PAUSE_MS);
    return () => { isCurrent = false; clearTimeout(timer); };
  }, [server, callId, words]);
  return words.trim() === '' ? null : shown;
}
