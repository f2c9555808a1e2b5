import { err, ok, type Result } from '@pukar/kernel';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ruleWithin, VOICE } from './grammar.js';
import type { Rule } from './rule.js';
import { oddValues } from './values.js';
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
 * Reads a TwiML document of a kind. Refused with 11750 when it is over 64 kB, 12100 when it is no XML, 12102 when its
 * root is not Response. What TwiML does not know is left out with a warning 12200: Twilio's debugger calls that one a warning
 * too, and the call goes on with the verbs that are good.
 */
export function parseTwiml(xml: string, grammar: Rule = VOICE): Result<TwimlDocument, TwimlFault> {
  if (Buffer.byteLength(xml) > LARGEST_DOCUMENT) return err({ code: 11750, message: 'TwiML response body too large' });
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return err({ code: 12100, message: `Document parse failure: ${valid.err.msg}` });
  const roots = readNodes(parser.parse(xml) as XmlNode[]);
  const [root] = roots;
  if (!root || roots.length > 1) return err({ code: 12100, message: 'Document parse failure: one root element is needed' });
  if (root.name !== 'Response') return err({ code: 12102, message: `The root element must be Response, not ${root.name}` });
  const warnings: TwimlWarning[] = [];
  return ok({ verbs: known(root, grammar, warnings), warnings });
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

/** The children that belong where they are, each with the children that belong there. */
function known(parent: Verb, rule: Rule, warnings: TwimlWarning[]): Verb[] {
  return parent.children.flatMap((child) => {
    const own = ruleWithin(rule, child.name);
    if (!own) {
      warnings.push({ code: 12200, message: `Schema validation: <${child.name}> is not known inside <${parent.name}>` });
      return [];
    }
    for (const name of Object.keys(child.attributes)) {
      if (own.attributes.length > 0 && !own.attributes.includes(name)) warnings.push({ code: 12200, message: `Schema validation: <${child.name}> has no attribute ${name}` });
    }
    warnings.push(...oddValues(child));
    return [own.nested === 'text' ? child : { ...child, children: known(child, own, warnings) }];
  });
}
