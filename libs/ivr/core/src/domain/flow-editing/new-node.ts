import type { FlowNode, FlowPart, NodeId } from '../flow.js';
import { portShape } from '../flow-port.js';

const KEYS: readonly FlowPart[] = [{ prompt: 'menu.keys' }];

/** A node of a kind as it begins: it says how keys work, and each of its ways leads to one node that there is. */
export function newNode(kind: FlowNode['kind'], to: NodeId): FlowNode {
  const helps = [KEYS];
  switch (kind) {
    case 'say': return { kind, say: KEYS, next: to };
    case 'menu': return { kind, say: KEYS, choices: { '1': { to } }, helps };
    case 'ask': return { kind, ...lookUp('helplineOpen', to) };
    case 'branch': return { kind, cases: [{ when: [{ field: 'known', is: ['yes'] }], to }], otherwise: to };
    case 'call': return { kind, to, next: to };
    case 'return': return { kind };
    case 'collect':
      return { kind, what: 'PIN code', say: [{ prompt: 'place.pin' }], minDigits: 6, maxDigits: 6, finishKey: '#', wrongLength: [{ prompt: 'place.pin' }], helps, giveUp: to, ...lookUp('placeOfPin', to) };
    case 'choose': return { kind, port: 'posts', sets: 'post', say: KEYS, entry: 'choose.entry', more: 'choose.more', helps, next: to, none: to, cannotSayNow: to };
    case 'record': return { kind, say: [{ prompt: 'reopen.how' }], maxSeconds: 120, helps: [[{ prompt: 'reopen.how' }]], giveUp: to, ...lookUp('reopen', to) };
    case 'enqueue': return { kind, say: [{ prompt: 'human.asked' }, { prompt: 'human.recorded' }], why: 'chosen' };
    case 'leave': return { kind, say: [], what: 'message' };
    case 'hangup': return { kind, say: [{ prompt: 'call.goodbye' }] };
  }
}

/** A look-up each of whose answers leads to one node. */
const lookUp = (port: string, to: NodeId) => ({ port, branches: Object.fromEntries(Object.keys(portShape(port)?.codes ?? {}).map((code) => [code, { to }])), cannotSayNow: to });
