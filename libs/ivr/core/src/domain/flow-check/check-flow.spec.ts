import { describe, expect, it } from '@jest/globals';
import type { AskNode, Choice, CollectNode, Flow, FlowNode, MenuNode } from '../flow.js';
import { mainFlow } from '../main-flow/main-flow.js';
import { packOf } from '../packs.js';
import { audioOf } from '../testing/audio-of.js';
import { checkFlow, type FlowFault, type FlowFaultCode } from './check-flow.js';

const nodeOf = <T extends FlowNode>(id: string): T => mainFlow.nodes[id] as T;
const [main, ticket, place, more, bye] = [nodeOf<MenuNode>('main'), nodeOf<CollectNode>('ticket'), nodeOf<CollectNode>('place-pin'), nodeOf<MenuNode>('more'), nodeOf('bye')];
const schemeMenu = nodeOf<MenuNode>('scheme-menu');

const withNodes = (nodes: Record<string, FlowNode>, change: Partial<Flow> = {}): Flow => ({ ...mainFlow, ...change, nodes: { ...mainFlow.nodes, ...nodes } });
const withMain = (change: Partial<MenuNode>): Flow => withNodes({ main: { ...main, ...change } });
const ended = (prompt: string, rest: object = {}): FlowNode => ({ kind: 'hangup', say: [{ prompt, ...rest }] });
const found = (faults: readonly FlowFault[]) => [...new Set(faults.map(({ code, node }) => `${code} at ${node}`))];

const MANY = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`field${'abcdefghijkl'[at]!}`, '2026-11-24']));
const sixChoices = (first?: Choice['when'], last?: Choice['when']): Partial<MenuNode> => ({
  say: [...main.say, { prompt: 'place.pin' }], choices: { ...main.choices, '1': { to: 'ticket', ...(first && { when: first }) }, '6': { to: 'bye', ...(last && { when: last }) } },
});
const yesOrNo = (yes: string, no: string): MenuNode => ({ kind: 'menu', say: [{ prompt: 'menu.complaint' }], choices: { '1': { to: yes }, '2': { to: no } }, helps: main.helps });
const withoutRepeat = (id: string): MenuNode => {
  const { repeat: _, ...menu } = nodeOf<MenuNode>(id);
  return menu;
};
const OTHERS = mainFlow.languages.filter((language) => language !== 'en-IN').map(packOf);
/** A menu whose second key leads to what is planted as `spot`. */
const small = (nodes: Record<string, FlowNode>): Flow => ({
  ...mainFlow, start: 'main', human: 'queue', lost: 'queue', language: 'main', limited: { warning: [], menu: 'main' },
  nodes: { main: yesOrNo('bye', 'spot'), queue: nodeOf('human-q'), bye, ...nodes },
});
const toPart: FlowNode = { kind: 'call', to: 'part', next: 'bye' };
const back: FlowNode = { kind: 'return' };
/** Parts that each call the next; the first is `part`. */
const nested = (deep: number): Record<string, FlowNode> =>
  Object.fromEntries(Array.from({ length: deep }, (_, at) => [at, at + 1] as const).flatMap(([at, next]): [string, FlowNode][] => [
    [at === 0 ? 'part' : `part-${at}`, next === deep ? back : { kind: 'call', to: `part-${next}`, next: `back-${at}` }],
    ...(next === deep ? [] : [[`back-${at}`, back] as [string, FlowNode]]),
  ]));
const pin: CollectNode = { ...place, keep: [], branches: { one: { to: 'bye' }, several: { to: 'bye' }, unknown: { to: 'bye' } }, cannotSayNow: 'bye', giveUp: 'bye' };
const ask = (port: string): AskNode => ({ kind: 'ask', port, branches: {}, cannotSayNow: 'bye' });

describe('the published flow', () => {
  it('has no fault', () => expect(checkFlow(mainFlow)).toEqual([]));
});

describe('flow check finds, and nothing else:', () => {
  const planted: readonly (readonly [string, FlowFaultCode, string, Flow])[] = [
    ['a node that no way leads to', 'unreachable', 'island', withNodes({ island: { kind: 'hangup', say: [] } })],
    ['a way to a node that does not exist', 'unknown-node', 'notice', withNodes({ notice: { kind: 'say', say: [], next: 'nowhere' } })],
    ['a way to a node that does not exist, named like something of every object', 'unknown-node', 'notice', withNodes({ notice: { kind: 'say', say: [], next: 'constructor' } })],
    ['a prompt that does not exist', 'missing-prompt', 'bye', withNodes({ bye: ended('call.farewell') })],
    ['a prompt named like something of the language', 'missing-prompt', 'bye', withNodes({ bye: ended('toString') })],
    ['a prompt missing in help', 'missing-prompt', 'main', withMain({ helps: [...main.helps, [{ prompt: 'menu.help-me' }]] })],
    ['a prompt missing in what is said before digits are asked for again', 'missing-prompt', 'ticket', withNodes({ ticket: { ...ticket, branches: { ...ticket.branches, badNumber: { again: [{ prompt: 'no.such' }] } } } })],
    ['a prompt missing for the entries of a list', 'missing-prompt', 'scheme', withNodes({ scheme: { ...nodeOf('scheme'), entry: 'choose.one' } as FlowNode })],
    ['a slot that nothing fills', 'slots-differ', 'bye', withNodes({ bye: ended('status.due') })],
    ['a field without a slot', 'slots-differ', 'under-way', withNodes({ 'under-way': { ...nodeOf<MenuNode>('under-way'), say: [{ prompt: 'call.goodbye', fill: ['due'] }, ...nodeOf<MenuNode>('under-way').say] } })],
    ['a field that is said but that nobody brings on any way', 'never-filled', 'spot', small({ spot: ended('status.due', { fill: ['due'] }) })],
    ['a condition on what nobody brings', 'never-filled', 'spot', small({ spot: { kind: 'branch', cases: [{ when: [{ field: 'rating', is: ['1'] }], to: 'bye' }], otherwise: 'main' } })],
    ['a field to be kept that the port does not bring', 'never-filled', 'find-who', withNodes({ 'find-who': { ...nodeOf<AskNode>('find-who'), keep: ['rating'] } })],
    ['no choice', 'number-of-choices', 'spot', small({ spot: { ...main, say: [{ prompt: 'menu.keys' }], choices: {} } })],
    ['six choices at once', 'number-of-choices', 'main', withMain(sixChoices())],
    ['a choice on a reserved key', 'key-conflict', 'scheme-menu', withNodes({ 'scheme-menu': { ...schemeMenu, choices: { ...schemeMenu.choices, '0': { to: 'bye' } } } })],
    ['a choice on two keys', 'key-conflict', 'place', withNodes({ place: { ...nodeOf<MenuNode>('place'), choices: { ...nodeOf<MenuNode>('place').choices, '12': { to: 'bye' } } } })],
    ['a choice that is not said', 'choice-not-said', 'place', withNodes({ place: { ...nodeOf<MenuNode>('place'), choices: { ...nodeOf<MenuNode>('place').choices, '3': { to: 'bye' } } } })],
    ['a choice that is not said when it holds', 'choice-not-said', 'remembered', withNodes({ remembered: { ...nodeOf<MenuNode>('remembered'), choices: { ...nodeOf<MenuNode>('remembered').choices, '3': { to: 'main' } } } })],
    ['a key that is said but does nothing', 'key-said-in-vain', 'rate-how', withNodes({ 'rate-how': { ...nodeOf<MenuNode>('rate-how'), choices: Object.fromEntries(Object.entries(nodeOf<MenuNode>('rate-how').choices).filter(([key]) => key !== '1')) } })],
    ['a human key that leads to the end', 'no-human', 'start', withNodes({ spare: { ...nodeOf<AskNode>('human'), cannotSayNow: 'bye' } }, { human: 'spare' })],
    ['silence that leads to a menu', 'no-human', 'start', withNodes({ notice: { kind: 'say', say: [{ prompt: 'menu.keys' }], next: 'human-lost' } }, { lost: 'main' })],
    ['a menu that does not say how to reach a person', 'human-not-said', 'place', withNodes({ place: { ...nodeOf<MenuNode>('place'), helps: [[{ prompt: 'ticket.give-up' }, { prompt: 'announcement.keys' }]] } })],
    ['a menu that does not say how to go back', 'way-back-not-said', 'main', withMain({ helps: [[{ prompt: 'menu.main' }]] })],
    ['no help', 'no-help', 'rate-how', withNodes({ 'rate-how': { ...nodeOf<MenuNode>('rate-how'), helps: [...nodeOf<MenuNode>('rate-how').helps, []] } })],
    ['help that a wrong key does not get', 'no-help', 'main', withMain({ helps: [...main.helps, [{ prompt: 'help.silence', on: 'silence' }]] })],
    ['nodes that may go round without listening', 'endless', 'greet', withNodes({ greet: { ...nodeOf<AskNode>('greet'), branches: { notice: { to: 'notice' }, none: { to: 'main' } } }, notice: { kind: 'say', say: [{ prompt: 'notice.text', fill: ['notice'] }], next: 'greet' } })],
    ['nodes that only lead to each other', 'dead-end', 'round', withNodes({ round: { kind: 'say', say: [], next: 'square' }, square: { kind: 'say', say: [], next: 'round' }, notice: { kind: 'say', say: [], next: 'round' } })],
    ['a return without a call', 'return-without-call', 'spot', small({ spot: back })],
    ['a shared part that never comes back', 'never-returns', 'spot', small({ spot: toPart, part: yesOrNo('main', 'bye') })],
    ['a shared part that is left for digits', 'part-left', 'spot', small({ main: { ...main, say: [{ prompt: 'survey.scale' }], choices: { ...yesOrNo('digits', 'spot').choices, '3': { to: 'bye' }, '4': { to: 'bye' }, '5': { to: 'bye' } } }, spot: toPart, part: yesOrNo('back', 'digits'), digits: pin, back })],
    ['a shared part that calls itself', 'parts-too-deep', 'spot again', small({ spot: toPart, part: yesOrNo('back', 'again'), again: { kind: 'call', to: 'part', next: 'sure' }, sure: yesOrNo('back', 'bye'), back })],
    ['shared parts in shared parts, four deep', 'parts-too-deep', 'spot', small({ spot: toPart, ...nested(4) })],
    ['an unknown look-up', 'unknown-port', 'spot', small({ spot: ask('horoscope') })],
    ['a list without a port', 'unknown-port', 'scheme', withNodes({ scheme: { ...nodeOf('scheme'), port: 'horoscopes' } as FlowNode })],
    ['a look-up without branches', 'no-branches', 'spot', small({ spot: ask('appeal') })],
    ['an answer that leads nowhere', 'code-without-branch', 'appeal', withNodes({ appeal: { ...nodeOf<AskNode>('appeal'), branches: { noted: { to: 'appealed' }, decided: { to: 'no-appeal' } } } })],
    ['a branch on an answer that never comes', 'branch-without-code', 'appeal', withNodes({ appeal: { ...nodeOf<AskNode>('appeal'), branches: { ...nodeOf<AskNode>('appeal').branches, perhaps: { to: 'appealed' } } } })],
    ['a list from what is no list', 'no-list', 'scheme', withNodes({ scheme: { ...nodeOf('scheme'), port: 'rememberLanguage' } as FlowNode })],
    ['a look-up that is not always told what it needs', 'needs-not-kept', 'scheme-ask', withNodes({ 'scheme-menu': { ...schemeMenu, choices: { ...schemeMenu.choices, '1': { to: 'scheme-ask', set: { answers: '0' } } } } })],
    ['something kept in another form', 'bad-setting', 'more', withNodes({ more: { ...more, choices: { ...more.choices, '1': { to: 'bill-tax', set: { bill: 'property tax' } } } } })],
    ['something kept that only passes', 'bad-setting', 'more', withNodes({ more: { ...more, choices: { ...more.choices, '4': { to: 'greeting', set: { money: '100' } } } } })],
    ['an answer that is not told again to who comes back', 'not-said-again', 'found-near', withNodes({ 'found-near': withoutRepeat('found-near') })],
    ['an answer that is looked up again for another menu', 'not-said-again', 'found-near', withNodes({ 'found-near': { ...withoutRepeat('found-near'), repeat: 'hours' } })],
    ['a secret read back', 'secret-read-back', 'ticket', withNodes({ ticket: { ...ticket, readBack: place.readBack! } })],
    ['a promise to a hidden number', 'promise-to-hidden', 'lodge-later', withNodes({ 'lodge-later': { ...nodeOf<MenuNode>('lodge-later'), say: nodeOf<MenuNode>('lodge-later').say.map(({ when: _, ...part }) => part).filter(({ prompt }) => !prompt.startsWith('menu') && prompt !== 'cannot-say').concat({ prompt: 'lodge.next' }) as never, choices: { '1': { to: 'main' }, '2': { to: 'main' }, '3': { to: 'bye' } } } })],
    ['a position that might not fit', 'position-too-long', 'start', { ...withMain({ choices: { ...main.choices, '5': { to: 'more', set: MANY } } }), fields: { ...mainFlow.fields, ...Object.fromEntries(Object.keys(MANY).map((field) => [field, 'date' as const])) } }],
  ];

  it.each(planted)('%s (%s at %s)', (_what, code, node, flow) => expect(found(checkFlow(flow))).toEqual(node.split(' ').map((one) => `${code} at ${one}`)));
});

describe('flow check', () => {
  it('finds a prompt that one language lacks', () => {
    const english = packOf('en-IN');
    const { 'call.goodbye': _, ...prompts } = english.prompts;
    const faults = checkFlow(mainFlow, { packs: [...OTHERS, { ...english, prompts: prompts as typeof english.prompts }] });
    expect(faults.map(({ code, detail, node }) => [code, detail, node])).toEqual([['missing-prompt', 'call.goodbye in en-IN', 'bye']]);
  });

  it('finds a key that one language calls wrongly', () => {
    const english = packOf('en-IN');
    const prompts = { ...english.prompts, 'menu.complaint': 'To tell your complaint to a person, press 1. To leave it yourself, 3.' };
    expect(found(checkFlow(mainFlow, { packs: [...OTHERS, { ...english, prompts }] }))).toEqual(['choice-not-said at complaint', 'key-said-in-vain at complaint']);
  });

  it('lets more than five choices be, where no more than five hold at once', () =>
    expect(found(checkFlow(withMain(sixChoices([{ field: 'known', is: ['yes'] }], [{ field: 'known', isNot: ['yes'] }]))))).not.toContain('number-of-choices at main'));

  it('prints the way to the fault', () =>
    expect(checkFlow(withNodes({ emergency: ended('no.such') }))[0]).toEqual({
      code: 'missing-prompt',
      node: 'emergency',
      path: ['start', 'known-hi', 'greet', 'main', 'info', 'emergency'],
      detail: 'no.such in hi-IN',
    }));
});

describe('flow check of audio', () => {
  const audio = audioOf(mainFlow.languages);
  const withAudio = (id: string, made: { ms: number; text: string } | undefined) => {
    const { [id]: before, ...others } = audio['hi-IN']!;
    return { ...audio, 'hi-IN': made ? { ...others, [id]: { ...before, ...made } } : others };
  };

  it('finds nothing where all was made', () => expect(checkFlow(mainFlow, { audio })).toEqual([]));
  it('finds words that were never made', () => expect(found(checkFlow(mainFlow, { audio: withAudio('call.goodbye', undefined) }))).toEqual(['audio-missing at bye']));
  it('finds words that were changed since', () => expect(found(checkFlow(mainFlow, { audio: withAudio('call.goodbye', { ms: 900, text: 'नमस्ते।' }) }))).toEqual(['audio-missing at bye']));
  it('finds a menu that takes too long up to its last key', () => {
    const faults = checkFlow(mainFlow, { audio: withAudio('menu.complaint', { ms: 31_000, text: packOf('hi-IN').prompts['menu.complaint'] as string }) });
    expect(faults.filter(({ code }) => code === 'menu-too-long')).toEqual([{ code: 'menu-too-long', node: 'complaint', path: ['start', 'known-hi', 'greet', 'main', 'complaint'], detail: '31.0 s in hi-IN' }]);
  });
  it('finds help that takes too long', () =>
    expect(found(checkFlow(mainFlow, { audio: withAudio('closed.menu-help', { ms: 31_000, text: packOf('hi-IN').prompts['closed.menu-help'] as string }) }))).toEqual(['help-too-long at closed']));
});
