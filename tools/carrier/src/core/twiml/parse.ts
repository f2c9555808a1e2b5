import { err, ok, type Result } from '@pukar/kernel';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { NOUNS, VERBS, type Rule } from './grammar.js';
import type { TwimlFault, TwimlWarning, Verb } from './verb.js';

/** Twilio's limit for one document: 64 kB. */
export const LARGEST_DOCUMENT = 64 * 1024;

/** A document that can be followed, with what was odd in it. */
export interface TwimlDocument {
  readonly verbs: readonly Verb[];
  readonly warnings: readonly TwimlWarning[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

type XmlNode = Record<string, unknown>;

/**
 * Reads a TwiML document. Refused with 11750 when it is over 64 kB, 12100 when it is no XML, 12200 when its structure
 * is not TwiML's; an attribute that TwiML does not know is a warning.
 */
export function parseTwiml(xml: string): Result<TwimlDocument, TwimlFault> {
  if (Buffer.byteLength(xml) > LARGEST_DOCUMENT) return err({ code: 11750, message: 'TwiML response body too large' });
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return err({ code: 12100, message: `Document parse failure: ${valid.err.msg}` });
  const roots = readNodes(parser.parse(xml) as XmlNode[]);
  const [root] = roots;
  if (!root || roots.length > 1) return err({ code: 12100, message: 'Document parse failure: one root element is needed' });
  if (root.name !== 'Response') return err({ code: 12200, message: `Schema validation: the root is <${root.name}>, not <Response>` });
  const warnings: TwimlWarning[] = [];
  const fault = root.children.map((verb) => check(verb, VERBS[verb.name], 'Response', warnings)).find((message) => message !== undefined);
  return fault === undefined ? ok({ verbs: root.children, warnings }) : err({ code: 12200, message: `Schema validation: ${fault}` });
}

function readNodes(nodes: readonly XmlNode[]): Verb[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inside = node[name] as XmlNode[];
    return [{ name, attributes: (node[':@'] ?? {}) as Record<string, string>, children: readNodes(inside), text: wordsOf(inside) }];
  });
}

function wordsOf(nodes: readonly XmlNode[]): string {
  const raw = nodes.map((node) => {
    if ('#text' in node) return String(node['#text']);
    const name = Object.keys(node).find((key) => key !== ':@');
    return name === undefined ? '' : ` ${wordsOf(node[name] as XmlNode[])} `;
  });
  return raw.join('').replace(/\s+/g, ' ').trim();
}

function check(verb: Verb, rule: Rule | undefined, parent: string, warnings: TwimlWarning[]): string | undefined {
  if (!rule) return `<${verb.name}> is not known inside <${parent}>`;
  for (const name of Object.keys(verb.attributes)) {
    if (!rule.attributes.includes(name)) warnings.push({ code: 12200, message: `Schema validation: <${verb.name}> has no attribute ${name}` });
  }
  const { nested } = rule;
  if (nested === 'text') return undefined;
  for (const child of verb.children) {
    const refused = check(child, nested.includes(child.name) ? VERBS[child.name] ?? NOUNS[child.name] : undefined, verb.name, warnings);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
