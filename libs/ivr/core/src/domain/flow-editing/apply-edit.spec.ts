import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawFlow } from '../drawing/draw-flow.js';
import { checkFlow } from '../flow-check/check-flow.js';
import type { CollectNode, Flow, MenuNode } from '../flow.js';
import { waysOut } from '../flow-outline.js';
import { mainFlow } from '../main-flow/main-flow.js';
import { randomEdit } from '../testing/random-edit.js';
import { applyEdit } from './apply-edit.js';
import { diffFlows, sizeOfDifference } from './diff-flows.js';
import type { FlowEdit } from './flow-edit.js';
import { leadingTo, mapWays } from './ways.js';

const node = fc.constantFrom(...Object.keys(mainFlow.nodes));
/** The flow after changes that are all made. */
const after = (flow: Flow, ...edits: readonly FlowEdit[]): Flow => edits.reduce((one, edit) => {
  const edited = applyEdit(one, edit);
  if (!edited.ok) throw new Error(`${edit.do} was refused: ${edited.refusal.code}`);
  return edited.value;
}, flow);
const refusalOf = (edit: FlowEdit) => {
  const edited = applyEdit(mainFlow, edit);
  return edited.ok ? undefined : edited.refusal;
};
const main = (flow: Flow) => flow.nodes['main'] as MenuNode;

describe('a node with another name', () => {
  it('leaves the flow as it was but for the name, however it is drawn, and gets its old one back', () => {
    fc.assert(fc.property(node, (id) => {
      const renamed = after(mainFlow, { do: 'rename', id, as: 'zz-zz' });
      expect(drawFlow(renamed).replaceAll('zz-zz', id).replaceAll('zz_zz', id.replaceAll('-', '_'))).toBe(drawFlow(mainFlow));
      expect(after(renamed, { do: 'rename', id: 'zz-zz', as: id })).toEqual(mainFlow);
    }), { numRuns: 25 });
  });

  it('is led to by everything that led there, and checks as well as before', () => {
    const renamed = after(mainFlow, { do: 'rename', id: 'main', as: 'first' }, { do: 'rename', id: 'language', as: 'tongue' });
    expect(leadingTo(renamed, 'first')).toHaveLength(leadingTo(mainFlow, 'main').length);
    expect([renamed.language, leadingTo(renamed, 'main'), checkFlow(renamed)]).toEqual(['tongue', [], []]);
  });

  it.each(['Main', 'far-too-long-a-name', '', 'a--b', 'a1'])('is not called %p', (as) => expect(refusalOf({ do: 'rename', id: 'main', as })).toEqual({ code: 'bad-name' }));

  it('takes nobody else\'s, nor one that something leads to already', () => {
    expect(refusalOf({ do: 'rename', id: 'main', as: 'ticket' })).toEqual({ code: 'name-taken' });
    const dangling = after(mainFlow, { do: 'lead', id: 'greet', way: { answer: 'none' }, to: 'nowhere' });
    expect(applyEdit(dangling, { do: 'rename', id: 'main', as: 'nowhere' })).toMatchObject({ ok: false, refusal: { code: 'name-taken' } });
  });
});

describe('a node taken out', () => {
  it('and brought again is the same flow; nothing else is touched', () => {
    fc.assert(fc.property(node, (id) => {
      const copied = after(mainFlow, { do: 'copy', id, as: 'zz-zz' });
      expect(after(copied, { do: 'remove', id: 'zz-zz' })).toEqual(mainFlow);
      expect(Object.keys(copied.nodes)).toHaveLength(Object.keys(mainFlow.nodes).length + 1);
    }));
  });

  it('is refused while something leads to it, and what is said', () => {
    expect(refusalOf({ do: 'remove', id: 'complaint' })).toEqual({ code: 'still-led-to', by: [{ from: 'main', by: { key: '2' } }] });
    expect(refusalOf({ do: 'remove', id: 'language' })).toMatchObject({ by: expect.arrayContaining([{ from: null, by: 'language' }, { from: 'hello', by: { why: 'next' } }]) });
    expect(after(mainFlow, { do: 'key', id: 'main', key: '2', choice: null }, { do: 'remove', id: 'complaint' }).nodes['complaint']).toBeUndefined();
  });
});

describe('the ways of a node', () => {
  it('are the same to be listed and to be led elsewhere', () => {
    for (const one of Object.values(mainFlow.nodes)) {
      const met: unknown[] = [];
      mapWays(one, (to, by) => { met.push({ by, to }); return to; });
      expect(new Set(met.map((way) => JSON.stringify(way)))).toEqual(new Set(waysOut(one).map((way) => JSON.stringify(way))));
    }
  });

  it('lead elsewhere one by one, and may be left away only where they need not be there', () => {
    const led = after(mainFlow, { do: 'lead', id: 'main', way: { key: '3' }, to: 'bye' }, { do: 'lead', id: 'main', way: { why: 'give-up' }, to: 'bye' });
    expect([main(led).choices['3'], main(led).giveUp, main(led).choices['2']]).toEqual([{ to: 'bye', topic: 'scheme' }, 'bye', main(mainFlow).choices['2']]);
    expect(after(led, { do: 'lead', id: 'main', way: { why: 'give-up' }, to: null }, { do: 'lead', id: 'main', way: { key: '3' }, to: 'scheme' })).toEqual(mainFlow);
    expect(refusalOf({ do: 'lead', id: 'ticket', way: { why: 'give-up' }, to: null })).toEqual({ code: 'last-one' });
    expect(refusalOf({ do: 'lead', id: 'main', way: { answer: 'found' }, to: 'bye' })).toEqual({ code: 'no-such-place' });
  });

  it('change keys', () => {
    const swapped = after(mainFlow, { do: 'swap-keys', id: 'main', key: '2', other: '3' });
    expect([main(swapped).choices['2'], main(swapped).choices['3']]).toEqual([main(mainFlow).choices['3'], main(mainFlow).choices['2']]);
    expect(refusalOf({ do: 'key', id: 'main', key: '12', choice: { to: 'bye' } })).toEqual({ code: 'bad-value' });
  });

  it('follow another look-up as far as it answers the same', () => {
    const ticket = after(mainFlow, { do: 'port', id: 'ticket', port: 'dues' }).nodes['ticket'] as CollectNode;
    expect(ticket.branches['notFound']).toEqual((mainFlow.nodes['ticket'] as CollectNode).branches['notFound']);
    expect(ticket.branches['owed']).toEqual({ to: 'no-status' });
    expect(ticket.branches['found']).toBeUndefined();
  });
});

describe('what a node holds to', () => {
  it.each<[string, FlowEdit, string]>([
    ['one digit', { do: 'set', id: 'ticket', values: { minDigits: 1 } }, 'bad-value'],
    ['more digits at least than at most', { do: 'set', id: 'ticket', values: { minDigits: 12 } }, 'bad-value'],
    ['an hour of speaking', { do: 'set', id: 'lodge-say', values: { maxSeconds: 3600 } }, 'bad-value'],
    ['another kind', { do: 'set', id: 'main', values: { kind: 'hangup' } }, 'bad-value'],
    ['nothing to say in a menu', { do: 'say', id: 'main', place: { at: 'say' }, parts: [] }, 'last-one'],
    ['no help at all', { do: 'say', id: 'lodge-say', place: { at: 'help', nth: 0 }, parts: null }, 'last-one'],
    ['a third help', { do: 'say', id: 'main', place: { at: 'help', nth: 2 }, parts: [{ prompt: 'menu.keys' }] }, 'no-such-place'],
    ['a case on nothing', { do: 'case', id: 'status', nth: 0, case: { when: [], to: 'bye' } }, 'bad-value'],
    ['a minute of silence', { do: 'wait', timeouts: { menuSeconds: 60, digitSeconds: 5 } }, 'bad-value'],
  ])('is not %s', (_, edit, code) => expect(refusalOf(edit)).toEqual({ code }));
});

describe('the difference of two flows', () => {
  it('is nothing between equals, and something between any others', () => {
    fc.assert(fc.property(fc.array(randomEdit(mainFlow), { maxLength: 6 }), (edits) => {
      let flow = mainFlow;
      for (const edit of edits) {
        const edited = applyEdit(flow, edit);
        if (edited.ok) flow = edited.value;
      }
      expect(sizeOfDifference(diffFlows(flow, structuredClone(flow)))).toBe(0);
      const stored = { ...flow, version: 9, nodes: Object.fromEntries(Object.entries(flow.nodes).reverse()) };
      expect(sizeOfDifference(diffFlows(flow, stored))).toBe(0);
      expect(sizeOfDifference(diffFlows(mainFlow, flow)) > 0).toBe(JSON.stringify(flow) !== JSON.stringify(mainFlow));
    }), { numRuns: 100 });
  });

  it('names what is new, gone, renamed and changed', () => {
    const flow = after(
      mainFlow, { do: 'rename', id: 'emergency', as: 'urgent' }, { do: 'add', id: 'news', kind: 'say', to: 'main' }, { do: 'lead', id: 'main', way: { key: '5' }, to: 'news' },
      { do: 'say', id: 'info', place: { at: 'help', nth: 0 }, parts: [{ prompt: 'menu.keys' }] }, { do: 'set', id: 'lodge-say', values: { maxSeconds: 60 } },
    );
    const difference = diffFlows(mainFlow, flow);
    expect(difference.nodes).toEqual(expect.arrayContaining([
      { is: 'added', id: 'news', kind: 'say' },
      { is: 'changed', id: 'urgent', kind: 'menu', was: 'emergency', changes: [] },
      { is: 'changed', id: 'main', kind: 'menu', changes: [{ what: 'way', by: { key: '5' }, from: 'more', to: 'news' }] },
      { is: 'changed', id: 'lodge-say', kind: 'record', changes: [{ what: 'value', name: 'maxSeconds', from: '120', to: '60' }] },
      { is: 'changed', id: 'info', kind: 'menu', changes: [{ what: 'said', place: { at: 'help', nth: 0 }, added: ['menu.keys'], removed: ['help.silence', 'help.wrong-key', 'menu.info'] }] },
    ]));
    expect(difference.nodes).toHaveLength(5);
    expect(diffFlows(flow, mainFlow).nodes).toContainEqual({ is: 'removed', id: 'news', kind: 'say' });
  });
});
