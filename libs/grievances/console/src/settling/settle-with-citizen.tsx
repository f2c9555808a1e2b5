import type { OpenQuestion, OpenQuestions } from '@pukar/grievances-core/contracts';
import { Grouped, langOfText, Notice, NumbersInOrder } from '@pukar/ui';
import { useState } from 'react';
import { OfficeEvidence } from '../look-up/office-evidence.js';
import { IdentifyForm } from './identify-form.js';
import { ProveForm } from './prove-form.js';
import { AnswerForm, RateForm } from './rate-form.js';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';
import { useOpenQuestions } from './use-open-questions.js';
import { WithdrawPart } from './withdraw-part.js';

export interface SettleWithCitizenProps {
  readonly server: SettlingServer;
  readonly callId: string;
  /** How far the call is: what it proves changes with it. */
  readonly stage: string;
  /** We rang them: what to say first. */
  readonly isRung: boolean;
  readonly tickets: readonly string[];
}

/** What the agent can settle in this call, beside a complaint: open questions first, taking back folded below. */
export function SettleWithCitizen({ server, callId, stage, isRung, tickets }: SettleWithCitizenProps) {
  const { open, look } = useOpenQuestions(server, callId, stage);
  const [settled, setSettled] = useState<readonly string[]>([]);
  if (!open) return null;
  const done = (words: string) => {
    setSettled((before) => [...before, words]);
    look();
  };
  return (
    <div className="settle">
      {settled.map((words, nth) => <Notice key={nth} tone="done" testId="settled">{words}</Notice>)}
      {isRung && <Say label={text.sayFirst} language={open.script.language} words={open.script.weRing} />}
      {open.questions.length > 0 && (
        <section className="settle__questions" aria-labelledby="settle-title" data-testid="open-questions">
          <h3 className="ticket__label" id="settle-title">{text.toSettle}</h3>
          {open.questions.map((question) => <Question key={`${question.ticketNumber} ${question.what} ${question.id}`} {...{ server, callId, open, question }} onProven={look} onSettled={done} />)}
        </section>
      )}
      {open.proven === null && open.questions.length === 0 && (
        <details className="settle__withdraw" data-testid="by-number">
          <summary>{text.byNumber}</summary>
          <ProveForm server={server} callId={callId} onProven={look} />
        </details>
      )}
      {open.identify && <IdentifyForm key={open.identify.ticketNumber} server={server} callId={callId} asked={open.identify} onShown={look} />}
      <WithdrawPart server={server} open={open} onWithdrawn={look} tickets={open.proven ? [open.proven, ...tickets.filter((number) => number !== open.proven)] : tickets} />
    </div>
  );
}

interface QuestionProps {
  readonly server: SettlingServer;
  readonly callId: string;
  readonly open: OpenQuestions;
  readonly question: OpenQuestion;
  readonly onProven: () => void;
  readonly onSettled: (words: string) => void;
}

function Question({ server, callId, open: { script }, question, onProven, onSettled }: QuestionProps) {
  const { what, ticketNumber, categoryName, placeName, done, officeSays, isProven } = question;
  return (
    <article className="settle__question" data-testid="open-question" data-ticket={ticketNumber}>
      <p><strong>{what === 'done' ? text.isDone : text.officeAsks}</strong> <Grouped value={ticketNumber} kind="ticket" /> <span className="quiet">{text.about(categoryName, placeName)}</span></p>
      {!isProven && <ProveForm server={server} callId={callId} onProven={onProven} />}
      {isProven && (
        <>
          <Say language={script.language} words={what === 'done' ? script.isItDone : script.officeAsks} />
          {done && <p lang={langOfText(done)} dir="auto">{done}</p>}
          {officeSays && <blockquote className="settle__office"><span className="quiet">{text.officeWrote}</span> <span lang={langOfText(officeSays)} dir="auto"><NumbersInOrder text={officeSays} /></span></blockquote>}
          {what === 'done' && <OfficeEvidence ticketNumber={ticketNumber} />}
          {what === 'done' ? <RateForm {...{ server, callId, question, onSettled }} /> : <AnswerForm {...{ server, callId, question, onSettled }} />}
        </>
      )}
    </article>
  );
}

function Say({ label, language, words }: { readonly label?: string; readonly language: string; readonly words: string }) {
  return <p className="say__now" lang={language} dir="auto">{label && <span className="quiet" lang="en">{label}: </span>}{words}</p>;
}
