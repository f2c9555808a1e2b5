import { type CarrierNews, ReplayedSchema } from '@pukar/calls-core/contracts';
import { api, Button, Field, When } from '@pukar/ui';
import { useState } from 'react';
import { newsText as text } from './carrier-news-messages.js';

interface NewsRowProps {
  readonly news: CarrierNews[number];
  readonly onChanged: () => void;
  readonly onAsked: () => void;
}

/** One callback, delivered again or asked to be seen by its buttons. */
export function NewsRow({ news, onChanged, onAsked }: NewsRowProps) {
  const [said, setSaid] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const id = { month: news.month, key: news.key };

  const replay = async () => {
    const answer = await api('/api/carrier-news/replay', { method: 'POST', body: id, reply: ReplayedSchema });
    setSaid(answer.ok ? (answer.value.failed > 0 ? text.replayFailed : text.replayDone) : answer.message);
    onChanged();
  };
  const ask = async () => {
    const answer = await api('/api/carrier-news/glass', { method: 'POST', body: { ...id, reason } });
    setSaid(answer.ok ? text.asked : (answer.fields['reason']?.[0] ?? answer.message));
    if (answer.ok) setReason(null);
    if (answer.ok) onAsked();
  };

  return (
    <tr>
      <td><When at={news.cameAt} show="exact" /></td>
      <td>{text.kinds[news.kind] ?? news.kind}</td>
      <td className="figures quiet">{news.sid}</td>
      <td>
        {!news.isDone && <div>{text.waiting}</div>}
        {news.effects.map(({ via, effect }, nth) => <div key={nth}>{via === 'replay' && text.replayed}{effect}</div>)}
      </td>
      <td>
        <div className="row-actions"><Button onClick={() => void replay()}>{text.replay}</Button><Button kind="bare" onClick={() => setReason('')}>{text.see}</Button></div>
        {reason !== null && (
          <>
            <Field label={text.reason} hint={text.reasonHint}>{(control) => <input className="input" {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
            <div className="row-actions"><Button kind="main" onClick={() => void ask()}>{text.ask}</Button><Button kind="bare" onClick={() => setReason(null)}>{text.cancel}</Button></div>
          </>
        )}
        <div role="status">{said}</div>
      </td>
    </tr>
  );
}
