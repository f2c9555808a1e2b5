import { type AgentDay, AgentDaySchema } from '@pukar/reporting-core/agent-day';
import { type Answer, countTime } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { read } from './call-centre.js';
import { consoleText as text } from './console-messages.js';

/** Asks for the agent's own figures of today. */
export type AskOwnDay = () => Promise<Answer<unknown>>;

/** The agent's own day in one quiet line, asked for again when what they do has changed: no goal, and nobody else's. */
export function OwnDay({ ask, turn }: { readonly ask: AskOwnDay; readonly turn: string }) {
  const [day, setDay] = useState<AgentDay | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((answer) => {
      const known = read(answer, AgentDaySchema);
      if (isCurrent && known.ok) setDay(known.value);
    });
    return () => { isCurrent = false; };
  }, [ask, turn]);
  if (!day) return null;
  const rested = day.breaks.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <span className="own-day quiet figures" aria-label={text.ownDay} role="group" data-testid="own-day">
      <span>{text.dayCalls(day.calls)}</span>
      {day.meanHandlingSeconds !== null && <span>{text.dayHandling(countTime(day.meanHandlingSeconds))}</span>}
      <span>{text.dayRegistered(day.registered)}</span>
      {rested > 0 && <span>{text.dayBreaks(countTime(rested))}</span>}
    </span>
  );
}
