import { wayTo } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { faultWords, toMend } from '../words/fault-words.js';
import { stepWords } from '../words/way-words.js';
import { useEditing } from './editing.js';

const MOST = 12;

/** What keeps the draft from being published: each in words, where it is, and the way that leads there. */
export function FaultList() {
  const { faults, tree, select } = useEditing();
  const groups = toMend(faults, tree);
  if (groups.length === 0) return null;
  return (
    <section className="faults" aria-label={text.faultsTitle} data-testid="faults">
      <h3>{text.faultsTitle}</h3>
      <ul>
        {groups.slice(0, MOST).map((fault) => {
          const way = wayTo(tree, fault.node);
          return (
            <li key={`${fault.code} ${fault.node} ${fault.detail}`}>
              <Button kind="bare" data-testid="fault" onClick={() => select(way.length > 0 ? fault.node : null)}>{fault.node}</Button> {faultWords(fault)}
              {way.length > 1 && fault.code !== 'unreachable' && <span className="quiet"> {text.by} {way.map(stepWords).join(' → ')}</span>}
            </li>
          );
        })}
      </ul>
      {groups.length > MOST && <p className="quiet">{text.moreFaults(groups.length - MOST)}</p>}
    </section>
  );
}
