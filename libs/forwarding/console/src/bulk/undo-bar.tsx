import type { BulkAnswer } from '@pukar/forwarding-core/contracts';
import { Button, Timer, useShortcuts } from '@pukar/ui';
import { inboxText } from '../messages.js';
import type { BulkAnswers } from './use-bulk-answers.js';

/** What happens to answers to several tickets: how long they can be taken back, and what became of each. */
export function UndoBar({ bulk }: { readonly bulk: BulkAnswers }) {
  const waiting = bulk.answers.find(({ state }) => state === 'waiting');
  useShortcuts({ z: () => (waiting ? void bulk.undo(waiting.id) : false) });
  if (bulk.answers.length === 0) return null;
  return (
    <div className="undo-bar" data-testid="undo-bar">
      {bulk.problem && <p className="undo-bar__problem" role="alert">{bulk.problem}</p>}
      {bulk.answers.map((answer) => (
        <div key={answer.id} className="undo-bar__answer" data-state={answer.state}>
          <AnswerWords answer={answer} />
          {answer.state === 'waiting' && <Button kind="main" shortcut="z" onClick={() => void bulk.undo(answer.id)} data-testid="undo-bulk">{inboxText.bulk.undo}</Button>}
          {(answer.state === 'applied' || answer.state === 'undone') && <Button kind="bare" onClick={() => bulk.putAway(answer.id)}>{inboxText.bulk.putAway}</Button>}
        </div>
      ))}
    </div>
  );
}

function AnswerWords({ answer: { state, items, appliesAt } }: { readonly answer: BulkAnswer }) {
  switch (state) {
    case 'waiting':
      return <p className="undo-bar__words">{inboxText.bulk.waiting(items.length)} <Timer until={appliesAt} testId="undo-left" /></p>;
    case 'applying':
      return <p className="undo-bar__words" role="status">{inboxText.bulk.applying(items.length)}</p>;
    case 'undone':
      return <p className="undo-bar__words" role="status" data-testid="bulk-undone">{inboxText.bulk.undone(items.length)}</p>;
    case 'applied':
      return <Results items={items} />;
  }
}

function Results({ items }: { readonly items: BulkAnswer['items'] }) {
  const failed = items.filter(({ result }) => result !== 'resolved');
  return (
    <div className="undo-bar__words" role="status" data-testid="bulk-applied">
      <p>{inboxText.bulk.applied(items.length - failed.length, items.length)}</p>
      {failed.length > 0 && (
        <ul className="undo-bar__failed">
          {[...groupedByReason(failed)].map(([why, references]) => <li key={why}>{references.length > 1 && `${references.length}: `}{why} <strong className="figures" translate="no">{references.join(' · ')}</strong></li>)}
        </ul>
      )}
    </div>
  );
}

/** Of two hundred there may be many with one reason: it is said once. */
function groupedByReason(failed: BulkAnswer['items']): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { reference, result } of failed) groups.set(whyNot(result), [...(groups.get(whyNot(result)) ?? []), reference]);
  return groups;
}

const whyNot = (result: string | null): string => inboxText.bulk.refusals[result as keyof typeof inboxText.bulk.refusals] ?? inboxText.bulk.refusals.fault;
