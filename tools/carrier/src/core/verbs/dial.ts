import type { Verb } from '../twiml/verb.js';
import { dialConference } from './dial-conference.js';
import { dialParties, type Party } from './dial-parties.js';
import { NEXT, type Outcome, type Run } from './run.js';

/** Section 5 of the contract: into a conference, or to numbers and browsers of which the first to answer talks. */
export function dial(run: Run, verb: Verb): Promise<Outcome> {
  const conference = verb.children.find((noun) => noun.name === 'Conference');
  if (conference) return dialConference(run, verb, conference);
  const parties = partiesOf(verb);
  return parties.length === 0 ? Promise.resolve(NEXT) : dialParties(run, verb, parties);
}

function partiesOf(verb: Verb): Party[] {
  if (verb.children.length === 0) return verb.text === '' ? [] : [{ to: verb.text.replace(/[\s()-]/g, ''), noun: verb }];
  return verb.children.map((noun) => ({ to: noun.name === 'Client' ? `client:${identityOf(noun)}` : noun.text.replace(/[\s()-]/g, ''), noun }));
}

/** `<Client>asha</Client>`, or `<Client><Identity>asha</Identity><Parameter name value/></Client>`. */
function identityOf(noun: Verb): string {
  const identity = noun.children.find((child) => child.name === 'Identity')?.text ?? noun.text;
  const parameters = noun.children.filter((child) => child.name === 'Parameter').map(({ attributes }): [string, string] => [attributes['name'] ?? '', attributes['value'] ?? '']);
  return parameters.length === 0 ? identity : `${identity}?${new URLSearchParams(parameters).toString()}`;
}
