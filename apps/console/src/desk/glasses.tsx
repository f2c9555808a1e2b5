import { GlassesSchema, OpenedNewsSchema, type OpenedNews } from '@pukar/calls-core/contracts';
import { api, Button, Notice, When, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { newsText as text } from './carrier-news-messages.js';

const LOOK_EVERY_MS = 10_000;

/** Who asked to see which callback, and why. Another administrator agrees; then who asked looks, for a quarter of an hour. */
export function Glasses({ onExpire, turn }: { readonly onExpire: () => void; readonly turn: number }) {
  const { value: glasses, look } = useLooking(`/api/carrier-news/glass?turn=${turn}`, GlassesSchema, LOOK_EVERY_MS, onExpire);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedNews | null>(null);

  const agree = async (id: string) => {
    const answer = await api('/api/carrier-news/glass/agree', { method: 'POST', body: { id } });
    setTrouble(answer.ok ? null : answer.message);
    look();
  };
  const open = async (id: string) => {
    const answer = await api('/api/carrier-news/glass/open', { method: 'POST', body: { id }, reply: OpenedNewsSchema });
    setTrouble(answer.ok ? null : answer.message);
    setOpened(answer.ok ? answer.value : null);
  };

  if (!glasses || glasses.length === 0) return null;
  return (
    <section className="part" aria-label={text.glass} data-testid="glasses">
      <h2>{text.glass}</h2>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      <ul>
        {glasses.map(({ id, key, reason, askedAt, isMine, openUntil }) => (
          <li key={id}>
            <When at={askedAt} show="exact" /> <span className="figures quiet">{key}</span> {reason} {openUntil ? <>({text.openUntil}<When at={openUntil} show="exact" />)</> : `(${text.notAgreed})`}{' '}
            {isMine && openUntil && <Button onClick={() => void open(id)}>{text.open}</Button>}
            {!isMine && !openUntil && <Button onClick={() => void agree(id)}>{text.agree}</Button>}
          </li>
        ))}
      </ul>
      {opened && (
        <>
          <dl data-testid="opened-news">
            <dt>{opened.path}</dt>
            {Object.entries(opened.values).map(([name, value]) => <dd key={name}>{name}: {value}</dd>)}
          </dl>
          <Button onClick={() => setOpened(null)}>{text.close}</Button>
        </>
      )}
    </section>
  );
}
