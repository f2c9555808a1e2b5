import type { Board, BoardWaiting } from '@pukar/acd-core/contracts';
import { Button, EmptyState, languageName, StatusWord, Timer } from '@pukar/ui';
import { boardText as text } from './board-messages.js';

/** Before everybody else, whatever their queue. */
const FIRST = 90;

/** What can be done for a caller who waits. */
interface CallerActs {
  readonly move: (callId: string, queue: string) => void;
  readonly prioritise: (callId: string, priority: number) => void;
}

interface WaitingTableProps {
  readonly board: Pick<Board, 'waiting' | 'moreWaiting' | 'queues'>;
  /** Null for who only looks. */
  readonly acts: CallerActs | null;
}

/** Callers who wait, in the order of their turn, and what can be done for each. It shows nothing of whose call it is. */
export function WaitingTable({ board, acts }: WaitingTableProps) {
  if (board.waiting.length === 0) return <section aria-label={text.callers}><EmptyState title={text.nobodyWaits} testId="nobody-waits"><p>{text.nobodyWaitsNote}</p></EmptyState></section>;
  return (
    <div className="board-scroll">
      <table className="board-table board-table--cards" data-testid="waiting">
        <caption>{text.callers}</caption>
        <thead><tr>{[text.waits, text.language, text.queue].map((head) => <th key={head} scope="col">{head}</th>)}{acts && <th scope="col"><span className="unseen">{text.acts}</span></th>}</tr></thead>
        <tbody>{board.waiting.map((call) => <Caller key={call.callId} call={call} queues={board.queues} acts={acts} />)}</tbody>
      </table>
      {board.moreWaiting > 0 && <p className="quiet board__more">{text.more(board.moreWaiting)}</p>}
    </div>
  );
}

function Caller({ call, queues, acts }: { readonly call: BoardWaiting; readonly queues: Board['queues']; readonly acts: CallerActs | null }) {
  const { callId, queue, language, priority, since, ringing, topic, isCallBack } = call;
  return (
    <tr data-testid="waiting-call" data-call={callId} data-queue={queue} data-priority={priority}>
      <td className="figures"><Timer since={since} /></td>
      <td>{languageName(language)}{topic && <> · <span className="quiet">{topic}</span></>}</td>
      <td>{queues.find(({ code }) => code === queue)?.name.en ?? queue} {isCallBack && <StatusWord tone="calm">{text.callBack}</StatusWord>} {ringing && <StatusWord tone="live">{text.rings}</StatusWord>}{priority !== 0 && <span className="quiet figures"> {text.priority} {priority}</span>}</td>
      {acts && <td><Acts call={call} queues={queues} acts={acts} /></td>}
    </tr>
  );
}

function Acts({ call: { callId, queue, priority }, queues, acts }: { readonly call: BoardWaiting; readonly queues: Board['queues']; readonly acts: CallerActs }) {
  const others = queues.filter(({ code }) => code !== queue);
  return (
    <span className="board__acts">
      {priority >= FIRST ? <Button kind="bare" data-testid="as-before" onClick={() => acts.prioritise(callId, 0)}>{text.asBefore}</Button> : <Button kind="bare" data-testid="go-first" onClick={() => acts.prioritise(callId, FIRST)}>{text.goFirst}</Button>}
      {others.length > 0 && (
        <select className="input" aria-label={text.moveTo} data-testid="move-to" value="" onChange={(event) => acts.move(callId, event.target.value)}>
          <option value="" disabled>{text.moveToChoose}</option>
          {others.map(({ code, name }) => <option key={code} value={code}>{name.en}</option>)}
        </select>
      )}
    </span>
  );
}
