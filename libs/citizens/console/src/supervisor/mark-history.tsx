import type { MarkView } from '@pukar/citizens-core/contracts';
import { When, Written } from '@pukar/ui';
import { conductText as text } from '../conduct-messages.js';

/** What happened to a mark, the first first: what, by whom, when, in which words. */
export function MarkHistory({ history }: { readonly history: MarkView['history'] }) {
  return (
    <ol className="mark__history" aria-label={text.history}>
      {history.map(({ what, by, at, words }) => (
        <li key={`${what} ${at}`}>
          <strong>{text.what[what]}</strong> {what === 'appeal' && by === 'agent' ? text.appealByAgent : text.by[by]}, <When at={at} show="exact" />
          {words !== '' && what !== 'propose' && what !== 'complete' && <>: <Written text={words} /></>}
        </li>
      ))}
    </ol>
  );
}
