import type { AskNode, Condition, FlowPart, Helps, MenuNode, NodeId } from '../flow.js';

/** A prompt, with the fields that fill it. */
export const part = (prompt: string, ...fill: readonly string[]): FlowPart => (fill.length === 0 ? { prompt } : { prompt, fill });

/** A prompt that is said only under conditions. */
export const partWhen = (when: readonly Condition[], prompt: string, ...fill: readonly string[]): FlowPart => ({ ...part(prompt, ...fill), when });

const onlyAfter = (on: 'silence' | 'wrong-key'): FlowPart => ({ prompt: `help.${on}`, on });
/** That nothing came, or nothing that means something here. */
export const COULD_NOT_HEAR: readonly FlowPart[] = [onlyAfter('silence'), onlyAfter('wrong-key')];

/** Said again with what was not understood; then the keys that mean the same everywhere. Both at once would be more than anybody listens to. */
export const helped = (...again: readonly FlowPart[]): Helps => [[...COULD_NOT_HEAR, ...again], [...COULD_NOT_HEAR, part('menu.keys')]];

/** The same where digits are keyed in: the reserved keys are ended with the finish key there. */
export const helpedAtDigits = (...again: readonly FlowPart[]): Helps => [[...again, part('digits.keys')], [...again]];

/** Who is not remembered yet is offered it once an answer was heard. */
const OFFERS_LANGUAGE: readonly Condition[] = [{ field: 'known', isNot: ['yes'] }];
const KNOWN: readonly Condition[] = [{ field: 'known', is: ['yes'] }];

/** What is offered after an answer was heard, or after none could be had: the main menu, the end, or the reserved keys. */
export const afterwards = (...say: readonly FlowPart[]): MenuNode => ({
  kind: 'menu',
  say: [...say, partWhen(KNOWN, 'menu.after'), partWhen(OFFERS_LANGUAGE, 'menu.after-language')],
  choices: { '1': { to: 'main' }, '2': { to: 'bye' }, '3': { to: 'remember', when: OFFERS_LANGUAGE } },
  helps: helped(partWhen(KNOWN, 'menu.after'), partWhen(OFFERS_LANGUAGE, 'menu.after-language')),
});

/** The same after an answer that is looked up again by a node when one comes back to it. */
export const toldBy = (repeat: NodeId, ...say: readonly FlowPart[]): MenuNode => ({ ...afterwards(...say), repeat });

/** Whoever goes to a person is asked first whether people are at the desks: nobody waits in a line that nobody serves. */
export const ifOpen = (queue: string, of: string): AskNode => ({
  kind: 'ask', port: 'helplineOpen', of,
  branches: { open: { to: queue }, closed: { to: 'closed' }, closedHidden: { to: 'closed-anon' }, holiday: { to: 'closed' }, holidayHidden: { to: 'closed-anon' } },
  cannotSayNow: queue,
});
