import type { Board, BoardWaiting } from '@pukar/acd-core/contracts';
import { Button, EmptyState, languageName, StatusWord, Timer } from '@pukar/ui';
import { boardText as text } from './board-messages.js';

/** Before everybody else, whatever their queue. */
const FIRST = 90;

interface WaitingTableProps {
  readonly board: Pick<Board, 'waiting' | 'moreWaiting' | 'queues'>;
  readonly onMove: (callId: string, queue: string) => void;
  readonly onPrioritise: (callId: string, priority: number) => void;
}

/** Callers who wait, in the order of their turn, and what can be done for each. It shows nothing of whose call it is. */
export function WaitingTable({ board, onMove, onPrioritise }: WaitingTableProps) {
  if (board.waiting.length === 0) return <section aria-label={text.callers}><EmptyState title={text.nobodyWaits} testId="nobody-waits"><p>{text.nobodyWaitsNote}</p></EmptyState></section>;
  return (
    <div className="board-scroll">
      <table className="board-table board-table--cards" data-testid="waiting">
        <caption>{text.callers}</caption>
        <thead><tr>{[text.waits, text.language, text.queue].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="unseen">{text.acts}</span></th></tr></thead>
        <tbody>{board.waiting.map((call) => <Caller key={call.callId} call={call} queues={board.queues} onMove={onMove} onPrioritise={onPrioritise} />)}</tbody>
      </table>
      {board.moreWaiting > 0 && <p className="quiet board__more">{text.more(board.moreWaiting)}</p>}
    </div>
  );
}

function Caller({ call, queues, onMove, onPrioritise }: { readonly call: BoardWaiting; readonly queues: Board['queues'] } & Pick<WaitingTableProps, 'onMove' | 'onPrioritise'>) {
  const { callId, queue, language, priority, since, ringing, topic, isCallBack } = call;
  const others = queues.filter(({ code }) => code !== queue);
  return (
    <tr data-testid="waiting-call" data-call={callId} data-queue={queue} data-priority={priority}>
      <td className="figures"><Timer since={since} /></td>
      <td>{languageName(language)}{topic && <> · <span className="quiet">{topic}</span></>}</td>
      <td>{queues.find(({ code }) => code === queue)?.name.en ?? queue} {isCallBack && <StatusWord tone="calm">{text.callBack}</StatusWord>} {ringing && <StatusWord tone="live">{text.rings}</StatusWord>}{priority !== 0 && <span className="quiet figures"> {text.priority} {priority}</span>}</td>
      <td>
        <span className="board__acts">
          {priority >= FIRST ? <Button kind="bare" data-testid="as-before" onClick={() => onPrioritise(callId, 0)}>{text.asBefore}</Button> : <Button kind="bare" data-testid="go-first" onClick={() => onPrioritise(callId, FIRST)}>{text.goFirst}</Button>}
          {others.length > 0 && (
            <select className="input" aria-label={text.moveTo} data-testid="move-to" value="" onChange={(event) => onMove(callId, event.target.value)}>
              <option value="" disabled>{text.moveToChoose}</option>
              {others.map(({ code, name }) => <option key={code} value={code}>{name.en}</option>)}
            </select>
          )}
        </span>
      </td>
    </tr>
  );
}
