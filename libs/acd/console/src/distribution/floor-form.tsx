import { ALERT_KINDS, type AlertKind, SKILL_LEVELS } from '@pukar/acd-core/domain';
import { DepartmentsAt } from './topics-at.js';
import { distributionText as text } from './distribution-messages.js';
import { ChoiceAt, ListAt, NumberAt, TextAt, usePolicyForm } from './policy-form.js';
import { QueueForm } from './queue-form.js';

const { units } = text;
const KINDS = Object.keys(ALERT_KINDS) as AlertKind[];

/** The whole policy as fields. */
export function FloorForm() {
  const { policy } = usePolicyForm();
  return (
    <>
      <section className="policy__section"><h2>{text.sections.queues}</h2>
        <ListAt at={['queues']} entries={policy.queues} add={text.queue.add} remove={text.queue.remove} canRemove={(nth) => nth > 0} fresh={() => ({ ...policy.queues[0], code: '', name: { en: '', hi: '' }, topics: [], overflow: [] })}>
          {(nth) => <QueueForm nth={nth} />}
        </ListAt>
      </section>
      <section className="policy__section"><h2>{text.sections.offers}</h2>
        <div className="policy__grid">
          <NumberAt at={['offers', 'ringSeconds']} label={text.offers.ringSeconds} unit={units.seconds} />
          <NumberAt at={['offers', 'connectSeconds']} label={text.offers.connectSeconds} unit={units.seconds} />
          <NumberAt at={['offers', 'mostPerCall']} label={text.offers.mostPerCall} unit={units.times} />
          <NumberAt at={['offers', 'mostPerAgentInARow']} label={text.offers.mostPerAgentInARow} unit={units.offers} />
        </div>
      </section>
      <section className="policy__section"><h2>{text.sections.wrapUp}</h2>
        <div className="policy__grid">
          <NumberAt at={['wrapUp', 'seconds']} label={text.wrapUp.seconds} unit={units.seconds} />
          <NumberAt at={['wrapUp', 'extendSeconds']} label={text.wrapUp.extendSeconds} unit={units.seconds} />
          <NumberAt at={['wrapUp', 'mostExtensions']} label={text.wrapUp.mostExtensions} unit={units.times} />
        </div>
      </section>
      <section className="policy__section"><h2>{text.sections.presence}</h2>
        <div className="policy__grid">
          <NumberAt at={['presence', 'leaseSeconds']} label={text.presence.leaseSeconds} unit={units.seconds} />
          <NumberAt at={['presence', 'reloadSeconds']} label={text.presence.reloadSeconds} unit={units.seconds} />
        </div>
      </section>
      <Breaks />
      <details className="policy__section"><summary>{text.sections.targets}</summary>
        <div className="policy__grid">
          {(Object.keys(text.targets) as (keyof typeof text.targets)[]).map((key) => <NumberAt key={key} at={['targets', key]} label={text.targets[key]} unit={key.endsWith('Percent') ? units.percent : units.seconds} />)}
        </div>
      </details>
      <Alerts />
      <Groups />
    </>
  );
}

function Breaks() {
  const { policy } = usePolicyForm();
  return (
    <details className="policy__section"><summary>{text.sections.breaks}</summary>
      <ListAt at={['breaks']} entries={policy.breaks} add={text.breaks.add} remove={text.breaks.remove} fresh={() => ({ code: '', name: { en: '', hi: '' }, minutes: 15, counts: 'break' as const })}>
        {(nth) => (
          <div className="policy__grid">
            <TextAt at={['breaks', nth, 'code']} label={text.queue.code} />
            <TextAt at={['breaks', nth, 'name', 'en']} label={text.queue.english} />
            <TextAt at={['breaks', nth, 'name', 'hi']} label={text.queue.hindi} lang="hi" />
            <NumberAt at={['breaks', nth, 'minutes']} label={text.breaks.minutes} />
            <ChoiceAt at={['breaks', nth, 'counts']} label={text.breaks.counts} options={[{ value: 'break', name: text.breaks.break }, { value: 'work', name: text.breaks.work }]} />
          </div>
        )}
      </ListAt>
    </details>
  );
}

function Alerts() {
  const { policy } = usePolicyForm();
  return (
    <details className="policy__section"><summary>{text.sections.alerts}</summary>
      <ListAt at={['alerts']} entries={policy.alerts} add={text.alerts.add} remove={text.alerts.remove} fresh={() => ({ kind: KINDS.find((kind) => policy.alerts.every((alert) => alert.kind !== kind)) ?? 'longest-wait', above: 0, forSeconds: 0 })}>
        {(nth) => (
          <div className="policy__grid">
            <ChoiceAt at={['alerts', nth, 'kind']} label={text.alerts.kind} options={KINDS.map((value) => ({ value, name: text.alerts.kinds[value] }))} />
            <NumberAt at={['alerts', nth, 'above']} label={text.alerts.above} />
            <NumberAt at={['alerts', nth, 'forSeconds']} label={text.alerts.forSeconds} unit={units.seconds} />
          </div>
        )}
      </ListAt>
    </details>
  );
}

function Groups() {
  const { policy } = usePolicyForm();
  return (
    <details className="policy__section"><summary>{text.sections.groups}</summary>
      <ChoiceAt at={['defaultLevel']} label={text.groups.defaultLevel} options={SKILL_LEVELS.map((level) => ({ value: String(level), name: String(level) }))} read={Number} />
      <ListAt at={['groups']} entries={policy.groups} add={text.groups.add} remove={text.groups.remove} fresh={() => ({ code: '', name: { en: '', hi: '' }, departments: [] })}>
        {(nth) => (
          <>
            <div className="policy__grid">
              <TextAt at={['groups', nth, 'code']} label={text.queue.code} />
              <TextAt at={['groups', nth, 'name', 'en']} label={text.queue.english} />
              <TextAt at={['groups', nth, 'name', 'hi']} label={text.queue.hindi} lang="hi" />
            </div>
            <DepartmentsAt at={['groups', nth, 'departments']} label={text.groups.departments} />
          </>
        )}
      </ListAt>
    </details>
  );
}
