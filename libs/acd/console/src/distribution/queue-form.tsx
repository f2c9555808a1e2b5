import { AGENT_ORDERS, NEED_SKILLS, type OverflowWhen, type QueuePolicy, SKILL_LEVELS, type WayOut } from '@pukar/acd-core/domain';
import { distributionText as text } from './distribution-messages.js';
import { TopicsAt } from './topics-at.js';
import { ChoiceAt, ListAt, NumberAt, TextAt, usePolicyForm } from './policy-form.js';
import type { Path } from './policy-paths.js';

const { seconds } = text.units;

/** One queue: whose turn it is, who is able, who of them, and when callers leave it. */
export function QueueForm({ nth }: { readonly nth: number }) {
  const { policy, set, faultAt } = usePolicyForm();
  const queue = policy.queues[nth]!;
  const at: Path = ['queues', nth];
  return (
    <details className="policy__queue" open={nth === 0} data-testid={`queue-${nth}`}>
      <summary><strong>{queue.name.en || queue.code}</strong> <span lang="hi" className="quiet">{queue.name.hi}</span></summary>
      <div className="policy__grid">
        {nth > 0 && <TextAt at={[...at, 'code']} label={text.queue.code} />}
        <TextAt at={[...at, 'name', 'en']} label={text.queue.english} />
        <TextAt at={[...at, 'name', 'hi']} label={text.queue.hindi} lang="hi" />
      </div>
      {nth === 0 ? <p className="quiet">{text.queue.general}</p> : <TopicsAt at={[...at, 'topics']} departments={text.queue.topics} menus={text.queue.menus} />}
      <fieldset><legend>{text.turn}</legend>
        <div className="policy__grid">
          <NumberAt at={[...at, 'priority']} label={text.priority} hint={text.priorityHint} min={-100} />
          <NumberAt at={[...at, 'ageing', 'everySeconds']} label={text.ageing} unit={seconds} hint={text.never} />
          <NumberAt at={[...at, 'ageing', 'by']} label={text.rises} unit={text.units.points} />
          <NumberAt at={[...at, 'ageing', 'most']} label={text.most} unit={text.units.points} />
        </div>
        {faultAt([...at, 'ageing']) && <p className="field__error" role="alert">{faultAt([...at, 'ageing'])}</p>}
      </fieldset>
      <fieldset><legend>{text.needs}</legend><Needs at={[...at, 'needs']} queue={queue} /></fieldset>
      <div className="policy__grid">
        <ChoiceAt at={[...at, 'choose']} label={text.choose} options={AGENT_ORDERS.map((value) => ({ value, name: text.orders[value] }))} />
        <NumberAt at={[...at, 'preferred', 'withinDays']} label={`${text.preferred}, ${text.within}`} unit={text.units.days} />
        <NumberAt at={[...at, 'preferred', 'seconds']} label={text.waitFor} unit={seconds} />
      </div>
      <fieldset><legend>{text.overflow}</legend><OverflowRules at={[...at, 'overflow']} queue={queue} /></fieldset>
      <div className="policy__grid">
        <NumberAt at={[...at, 'longest']} label={text.longest} unit={text.units.callers} />
        <ChoiceAt at={[...at, 'whenEmpty']} label={text.whenEmpty} options={useWays(queue.code, ['tell', 'call-back', 'voicemail'])} write={writeWay} read={readWay} />
        <NumberAt at={[...at, 'longestWait', 'seconds']} label={text.longestWait} unit={seconds} />
        <ChoiceAt at={[...at, 'longestWait', 'then']} label={text.then} options={(['call-back', 'voicemail'] as const).map((value) => ({ value, name: text.ways[value] }))} />
        <NumberAt at={[...at, 'announce', 'firstAfterSeconds']} label={text.announce} unit={seconds} />
        <NumberAt at={[...at, 'announce', 'everySeconds']} label={text.every} unit={seconds} />
        <label className="choice"><input type="checkbox" checked={queue.announce.estimate} onChange={(event) => set([...at, 'announce', 'estimate'], event.target.checked)} /> {text.estimate}</label>
      </div>
    </details>
  );
}

const levels = SKILL_LEVELS.map((level) => ({ value: String(level), name: text.lowered(level) }));

function Needs({ at, queue }: { readonly at: Path; readonly queue: QueuePolicy }) {
  return (
    <>
      {queue.needs.length === 0 && <p className="quiet">{text.needsNone}</p>}
      <ListAt at={at} entries={queue.needs} add={text.addNeed} remove={text.removeNeed} fresh={() => ({ skill: NEED_SKILLS.find((skill) => queue.needs.every((need) => need.skill !== skill)) ?? 'language', level: 3 as const, relax: [] })}>
        {(nth) => (
          <>
            <div className="policy__grid">
              <ChoiceAt at={[...at, nth, 'skill']} label={text.skill} options={NEED_SKILLS.map((value) => ({ value, name: text.skills[value] }))} />
              <ChoiceAt at={[...at, nth, 'level']} label={text.level} options={levels} read={Number} />
            </div>
            <ListAt at={[...at, nth, 'relax']} entries={queue.needs[nth]!.relax} add={text.addStep} remove={text.removeStep} fresh={() => ({ afterSeconds: (queue.needs[nth]!.relax.at(-1)?.afterSeconds ?? 0) + 30, level: null })}>
              {(step) => (
                <div className="policy__grid">
                  <NumberAt at={[...at, nth, 'relax', step, 'afterSeconds']} label={text.relax} unit={seconds} />
                  <ChoiceAt at={[...at, nth, 'relax', step, 'level']} label={text.enough} options={[...levels, { value: '', name: text.lifted }]} write={(level) => (level === null ? '' : String(level))} read={(written) => (written === '' ? null : Number(written))} />
                </div>
              )}
            </ListAt>
          </>
        )}
      </ListAt>
    </>
  );
}

const WHENS = ['waitedSeconds', 'lengthOver', 'staffedBelow'] as const;
const whenOf = (when: OverflowWhen): (typeof WHENS)[number] => WHENS.find((key) => key in when)!;

function OverflowRules({ at, queue }: { readonly at: Path; readonly queue: QueuePolicy }) {
  const ways = useWays(queue.code, ['call-back', 'voicemail']);
  return (
    <>
      {queue.overflow.length === 0 && <p className="quiet">{text.overflowNone}</p>}
      <ListAt at={at} entries={queue.overflow} add={text.addRule} remove={text.removeRule} fresh={() => ({ when: { waitedSeconds: 240 }, to: 'call-back' as const })}>
        {(nth) => {
          const key = whenOf(queue.overflow[nth]!.when);
          return (
            <div className="policy__grid">
              <ChoiceAt at={[...at, nth, 'when']} label={text.when} options={WHENS.map((value) => ({ value, name: text.whens[value] }))} write={(when) => whenOf(when as OverflowWhen)} read={(written) => ({ [written]: written === 'waitedSeconds' ? 240 : 5 })} />
              <NumberAt at={[...at, nth, 'when', key]} label={text.whens[key]} />
              <ChoiceAt at={[...at, nth, 'to']} label={text.to} options={ways} write={writeWay} read={readWay} />
            </div>
          );
        }}
      </ListAt>
    </>
  );
}

/** Where a queue's callers can go. */
function useWays(from: string, others: readonly (keyof typeof text.ways)[]) {
  const { policy } = usePolicyForm();
  return [...others.map((value) => ({ value, name: text.ways[value] })), ...policy.queues.filter(({ code }) => code !== from).map(({ code, name }) => ({ value: `queue:${code}`, name: text.toQueue(name.en || code) }))];
}

const writeWay = (way: unknown): string => (typeof way === 'object' && way !== null ? `queue:${(way as { queue: string }).queue}` : String(way));
const readWay = (written: string): WayOut | 'tell' => (written.startsWith('queue:') ? { queue: written.slice('queue:'.length) } : (written as WayOut | 'tell'));
