import { describe, expect, it } from '@jest/globals';
import { FLOW_PORTS } from '../flow-port.js';
import type { Flow, FlowNode, MenuNode } from '../flow.js';
import { mainFlow } from '../main-flow/main-flow.js';
import { packOf } from '../packs.js';
import { checkFlow, type FlowFaultCode } from './check-flow.js';

const PORTS = Object.keys(FLOW_PORTS);
const main = mainFlow.nodes['main'] as MenuNode;

const withNodes = (nodes: Record<string, FlowNode>, more: Partial<Flow> = {}): Flow => ({ ...mainFlow, ...more, nodes: { ...mainFlow.nodes, ...nodes } });
const withMain = (change: Partial<MenuNode>): Flow => withNodes({ main: { ...main, ...change } });
const DATES = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`field${i}`, '2026-11-24']));
const ticket = mainFlow.nodes['ticket']!;
const codesOf = (flow: Flow, ports = PORTS) => [...new Set(checkFlow(flow, ports).map(({ code }) => code))];

describe('the published flow', () => {
  it('has no fault', () => expect(checkFlow(mainFlow)).toEqual([]));
});

describe('flow check', () => {
  const planted: [FlowFaultCode, Flow, string[]][] = [
    ['unreachable', withNodes({ island: { kind: 'hangup', say: [] } }), PORTS],
    ['unknown-node', withNodes({ 'welcome-hi': { kind: 'say', say: [], next: 'nowhere' } }), PORTS],
    ['missing-prompt', withNodes({ bye: { kind: 'hangup', say: [{ prompt: 'call.farewell' }] } }), PORTS],
    ['missing-prompt', withNodes({ bye: { kind: 'hangup', say: [{ prompt: 'toString' }] } }), PORTS],
    ['missing-prompt', withMain({ helps: [[...main.helps[0]!, { prompt: 'menu.help-me' }]] }), PORTS],
    ['slots-differ', withNodes({ bye: { kind: 'hangup', say: [{ prompt: 'status.due' }] } }), PORTS],
    ['slots-differ', withNodes({ bye: { kind: 'hangup', say: [{ prompt: 'call.goodbye', fill: ['due'] }] } }), PORTS],
    ['slots-differ', withNodes({ bye: { kind: 'hangup', say: [{ prompt: 'call.goodbye', when: [{ field: 'mood', is: ['good'] }] }] } }), PORTS],
    ['number-of-choices', withMain({ choices: {} }), PORTS],
    ['number-of-choices', withMain({ choices: Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((key) => [key, { to: 'bye' }])) }), PORTS],
    ['key-conflict', withMain({ choices: { ...main.choices, '0': { to: 'bye' } } }), PORTS],
    ['key-conflict', withMain({ choices: { ...main.choices, '*': { to: 'bye' } } }), PORTS],
    ['key-conflict', withMain({ choices: { ...main.choices, '12': { to: 'bye' } } }), PORTS],
    ['choice-not-said', withMain({ choices: { ...main.choices, '6': { to: 'bye' } } }), PORTS],
    ['no-human', { ...mainFlow, human: 'bye' }, PORTS],
    ['no-human', { ...mainFlow, lost: 'main' }, PORTS],
    ['human-not-said', withNodes({ emergency: { ...main, say: [{ prompt: 'emergency.numbers' }], helps: [[{ prompt: 'help.silence' }]] } }), PORTS],
    ['way-back-not-said', withMain({ helps: [[{ prompt: 'menu.main-short' }]] }), PORTS],
    ['no-help', withMain({ helps: [] }), PORTS],
    ['endless', withNodes({ main: { kind: 'say', say: [], next: 'round' }, round: { kind: 'say', say: [], next: 'main' } }), PORTS],
    ['no-branches', withNodes({ start: { kind: 'ask', port: 'rememberedLanguage', branches: {}, cannotSayNow: 'welcome-hi' } }), PORTS],
    ['unknown-port', mainFlow, ['rememberedLanguage']],
    ['position-too-long', { ...withMain({ choices: { ...main.choices, '1': { to: 'ticket', set: DATES } } }), fields: { ...mainFlow.fields, ...Object.fromEntries(Object.keys(DATES).map((field) => [field, 'date' as const])) } }, PORTS],
  ];

  it.each(planted)('finds %s', (code, flow, ports) => expect(codesOf(flow, ports)).toContain(code));

  it('finds a prompt that one language lacks', () => {
    const english = packOf('en-IN');
    const { welcome: _, ...prompts } = english.prompts;
    const faults = checkFlow(mainFlow, PORTS, [{ ...english, prompts: prompts as typeof english.prompts }, ...mainFlow.languages.filter((language) => language !== 'en-IN').map(packOf)]);
    expect(faults.map(({ code, detail, node }) => [code, detail, node])).toEqual([
      ['missing-prompt', 'welcome in en-IN', 'hello'],
      ['missing-prompt', 'welcome in en-IN', 'known-en'],
    ]);
  });

  it('looks into what is said before digits are asked for again', () => {
    if (ticket.kind !== 'collect') throw new Error('ticket collects digits');
    expect(codesOf(withNodes({ ticket: { ...ticket, branches: { ...ticket.branches, badNumber: { again: [{ prompt: 'no.such' }] } } } }))).toEqual(['missing-prompt']);
  });

  it('prints the way to the fault', () =>
    expect(checkFlow(withNodes({ emergency: { kind: 'hangup', say: [{ prompt: 'no.such' }] } }))[0]).toEqual({
      code: 'missing-prompt',
      node: 'emergency',
      path: ['start', 'known-hi', 'greet', 'main', 'info', 'emergency'],
      detail: 'no.such in hi-IN',
    }));
});
