import { FLOW_WAYS, flowWay, SILENT_SECONDS } from '@pukar/ivr-core/domain';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { refusalWords } from '../words/refusal-words.js';
import { flowWayWords } from '../words/way-words.js';
import { NodeChoice } from './node-choice.js';
import { PartsField } from './parts-field.js';
import { Typed } from './typed.js';

/** What is the whole call's: where it begins, what leads where from everywhere, how long silence is waited for. */
export function WholeCallForm() {
  const { flow, edit } = useEditing();
  const wait = (name: 'menuSeconds' | 'digitSeconds', typed: string): string | null => {
    const refusal = edit({ do: 'wait', timeouts: { ...flow.timeouts, [name]: Number(typed) } });
    return refusal && refusalWords(refusal);
  };
  return (
    <article className="form" data-testid="whole-form" aria-label={text.whole}>
      <header className="form__head"><h2>{text.whole}</h2></header>
      <section className="form__part" aria-label={text.wholeWays}>
        <h3>{text.wholeWays}</h3>
        {FLOW_WAYS.map((way) => <NodeChoice key={way} label={flowWayWords(way)} to={flowWay(flow, way)} onChoose={(to) => edit({ do: 'lead-flow', way, to })} />)}
      </section>
      <section className="form__part" aria-label={text.waits}>
        <h3>{text.waits}</h3>
        <div className="form__row">
          <Typed numeric label={text.menuSeconds} hint={text.number(SILENT_SECONDS.least, SILENT_SECONDS.most)} testId="menuSeconds" value={String(flow.timeouts.menuSeconds)} onTyped={(typed) => wait('menuSeconds', typed)} />
          <Typed numeric label={text.digitSeconds} hint={text.number(SILENT_SECONDS.least, SILENT_SECONDS.most)} value={String(flow.timeouts.digitSeconds)} onTyped={(typed) => wait('digitSeconds', typed)} />
        </div>
      </section>
      <PartsField title={text.warning} parts={flow.limited.warning} onChange={(parts) => edit({ do: 'warn', parts })} />
    </article>
  );
}
