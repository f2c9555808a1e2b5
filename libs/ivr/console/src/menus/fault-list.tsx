import type { ShownFault } from '@pukar/ivr-core/contracts';
import { Button, StatusWord } from '@pukar/ui';
import { menusText as text } from '../menus-messages.js';

const MOST = 30;

/** What keeps the draft from being published, each with the way that leads there. */
export function FaultList({ faults, onJump }: { readonly faults: readonly ShownFault[]; readonly onJump: (id: string) => void }) {
  return (
    <div className="faults" data-testid="faults">
      <StatusWord tone={faults.length === 0 ? 'done' : 'late'}>{text.faults(faults.length)}</StatusWord>
      <ul>
        {faults.slice(0, MOST).map(({ code, node, path, detail }) => (
          <li key={`${code} ${node} ${detail}`}>
            <strong>{code}</strong> <Button kind="bare" onClick={() => onJump(node)}>{node}</Button> {detail}
            {path.length > 1 && <span className="quiet"> {text.path} {path.slice(0, -1).join(' → ')}</span>}
          </li>
        ))}
      </ul>
      {faults.length > MOST && <p className="quiet">{text.moreFaults(faults.length - MOST)}</p>}
    </div>
  );
}
