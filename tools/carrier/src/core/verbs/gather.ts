import { flag } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext } from './ask-next.js';
import { GatherInput } from './gather-input.js';
import { NEXT, type Outcome, type Run } from './run.js';

/** Section 3 of the contract: prompts that input cuts short, then the keys, the words, or silence. */
export async function gather(run: Run, verb: Verb): Promise<Outcome> {
  const input = new GatherInput(run, verb);
  await input.listen();
  const { keys, speech } = input;
  if (keys.digits === '' && speech.result !== '') return askNext(run, verb, 'gather', speech.parameters(), 'same document');
  if (keys.digits === '' && !flag(verb, 'actionOnEmptyResult', false)) return NEXT;
  return askNext(run, verb, 'gather', { Digits: keys.digits, FinishedOnKey: keys.finishedOnKey, msg: 'Gather End' }, 'same document');
}
