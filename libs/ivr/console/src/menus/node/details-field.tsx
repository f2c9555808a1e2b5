import { DIGITS, FLOW_PORTS, type FlowNode, portShape, SPOKEN_SECONDS } from '@pukar/ivr-core/domain';
import { Field } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { refusalWords } from '../words/refusal-words.js';
import { fieldWords, portWords } from '../words/way-words.js';
import { PromptChoice } from './prompt-choice.js';
import { namesIn } from './setting-text.js';
import { Typed } from './typed.js';

/** What else a kind of node knows: how many digits, how long, what is looked up, of which queue. */
export function DetailsField({ id, node }: { readonly id: string; readonly node: FlowNode }) {
  const { flow, edit } = useEditing();
  const set = (values: Readonly<Record<string, unknown>>): string | null => {
    const refusal = edit({ do: 'set', id, values });
    return refusal && refusalWords(refusal);
  };
  const number = (name: string, label: string, value: number, { least, most }: { readonly least: number; readonly most: number }) =>
    <Typed numeric label={label} hint={text.number(least, most)} value={String(value)} testId={name} onTyped={(typed) => set({ [name]: Number(typed) })} />;
  const choice = (name: string, label: string, value: string, options: Readonly<Record<string, string>>) => (
    <Field label={label}>
      {(control) => <select {...control} className="input" data-testid={name} value={value} onChange={(event) => set({ [name]: event.target.value })}>{Object.entries(options).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select>}
    </Field>
  );
  const keep = 'keep' in node || node.kind === 'ask' || node.kind === 'collect';
  const hasDetails = keep || 'port' in node || node.kind === 'enqueue' || node.kind === 'leave';
  if (!hasDetails) return null;
  return (
    <section className="form__part" aria-label={text.details} data-testid="details">
      <h3>{text.details}</h3>
      <div className="form__row">
        {'port' in node && <PortChoice id={id} node={node} />}
        {node.kind === 'collect' && <Typed label={text.what} hint={text.whatHint} value={node.what} onTyped={(what) => set({ what })} />}
        {node.kind === 'collect' && number('minDigits', text.least, node.minDigits, DIGITS)}
        {node.kind === 'collect' && number('maxDigits', text.most, node.maxDigits, DIGITS)}
        {node.kind === 'record' && number('maxSeconds', text.seconds, node.maxSeconds, SPOKEN_SECONDS)}
        {node.kind === 'ask' && (node.of !== undefined || node.port === 'helplineOpen') && <Typed label={text.queue} hint={text.queueHint} value={node.of ?? ''} testId="of" onTyped={(typed) => set({ of: typed.trim() || undefined })} />}
        {keep && <Typed label={text.keep} hint={text.keepHint} value={('keep' in node ? (node.keep ?? []) : []).join(', ')} onTyped={(typed) => set({ keep: namesIn(typed).length > 0 ? namesIn(typed) : undefined })} />}
        {node.kind === 'enqueue' && choice('why', text.why, node.why, text.whys)}
        {node.kind === 'leave' && choice('what', text.leaves, node.what, text.leavesWhat)}
        {node.kind === 'choose' && choice('sets', text.sets, node.sets, Object.fromEntries(Object.keys(flow.fields).map((field) => [field, fieldWords(field)])))}
      </div>
      {node.kind === 'choose' && <><h4>{text.entry}</h4><PromptChoice label={text.entry} prompt={node.entry} onChoose={(entry) => set({ entry })} /><h4>{text.moreEntries}</h4><PromptChoice label={text.moreEntries} prompt={node.more} onChoose={(more) => set({ more })} /></>}
    </section>
  );
}

/** Lists for a list, everything else elsewhere. */
function PortChoice({ id, node }: { readonly id: string; readonly node: Extract<FlowNode, { port: string }> }) {
  const { edit } = useEditing();
  const isList = (port: string) => Object.keys(portShape(port)?.codes ?? {}).join() === 'page,none';
  const ports = Object.keys(FLOW_PORTS).filter((port) => isList(port) === (node.kind === 'choose'));
  return (
    <Field label={text.lookUp}>
      {(control) => (
        <select {...control} className="input" data-testid="port" value={node.port} onChange={(event) => edit({ do: 'port', id, port: event.target.value })}>
          {!ports.includes(node.port) && <option value={node.port}>{node.port}</option>}
          {ports.map((port) => <option key={port} value={port}>{portWords(port)}</option>)}
        </select>
      )}
    </Field>
  );
}
