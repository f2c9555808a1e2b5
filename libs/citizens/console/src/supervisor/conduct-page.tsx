import { CONDUCT_LISTS, type ConductList } from '@pukar/citizens-core/contracts';
import { Button, EmptyState, Notice } from '@pukar/ui';
import { type ReactNode, useState } from 'react';
import { conductText as text } from '../conduct-messages.js';
import { MarkItem } from './mark-item.js';
import { useConductAlerts, useMarks } from './use-conduct.js';
import { ToldAbove, useTold } from '../told.js';

interface ConductPageProps {
  readonly onExpire: () => void;
  /** The recordings of a call, to be listened to. */
  readonly evidence: (callId: string) => ReactNode;
}

/** The supervisor's page of marks: those to decide first, threats before all, then those that count and those that are over. */
export function ConductPage({ onExpire, evidence }: ConductPageProps) {
  const [list, setList] = useState<ConductList>('waiting');
  const { alerts, trouble: alertTrouble } = useConductAlerts(onExpire);
  const { marks, trouble, look } = useMarks(list, alerts?.changedAt);
  const { told, say: decided, forget } = useTold(look);
  const [titleOfEmpty, noteOfEmpty] = [text.empty[list].title, text.empty[list].note];
  const failed = trouble ?? alertTrouble;

  return (
    <div className="conduct">
      <div className="conduct__lists" role="group" aria-label={text.title}>
        {CONDUCT_LISTS.map((one) => (
          <Button key={one} kind={one === list ? 'main' : 'plain'} aria-pressed={one === list} data-testid={`conduct-${one}`} onClick={() => { setList(one); forget(); }}>
            {text.lists[one]}{one === 'waiting' && alerts ? <span className="figures">{alerts.waiting}</span> : null}
          </Button>
        ))}
      </div>
      <ToldAbove told={told} testId="conduct-told" />
      {failed && <Notice tone="late"><p>{text.failed} {failed}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!marks && !failed && <EmptyState title={text.loading} />}
      {marks?.length === 0 && <EmptyState title={titleOfEmpty} testId="no-marks"><p>{noteOfEmpty}</p></EmptyState>}
      {marks?.map((mark) => <MarkItem key={mark.id} mark={mark} evidence={evidence} onDecided={(decision) => decided('done', text.decided[decision])} onChanged={(words) => { if (words) decided('late', words); else look(); }} />)}
    </div>
  );
}
