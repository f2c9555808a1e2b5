import { mainFlow } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import { madeAudio } from './audio.js';
import { ListeningCaller, PACE, type Taken } from './tasks/listening-caller.js';
import { keysToPerson } from './tasks/person-within.js';
import { type Task, TASKS } from './tasks/tasks.js';

// Keys and seconds to the answer of ten tasks, in every language: node dist/tasks.js
/** A citizen hears how their complaint stands within this, whatever language they speak, on their first call too. */
const MOST_SECONDS = 25;
const MOST_KEYS_TO_PERSON = 2;

const audio = madeAudio();
const { languages } = mainFlow;
const take = (task: Task, language: Language, isRemembered: boolean): Taken => new ListeningCaller(mainFlow, audio, language, isRemembered).do(task);

function table(title: string, isRemembered: boolean): void {
  console.log(`\n${title}: keys and seconds to the end of the sentence that answers`);
  console.log(['task'.padEnd(26), ...languages.map((language) => language.slice(0, 2).padStart(9))].join(''));
  for (const task of TASKS) {
    const cells = languages.map((language) => take(task, language, isRemembered)).map(({ keys, seconds }) => `${keys} ${seconds.toFixed(1).padStart(5)}`.padStart(9));
    console.log([task.name.padEnd(26), ...cells].join(''));
  }
}

console.log(`Taken for granted: the caller hears each menu up to the end of the sentence that names their key and presses it ${PACE.beforeKey / 1000} s later, digits every ${PACE.perDigit / 1000} s;`);
console.log('they look for an entry of a list page by page, key in a PIN code for their place and hear it read back, and speak 15 s of a complaint.');
console.log('Lengths are those of the audio; a sentence takes its share of the letters of its piece. Ports answer at once, the network takes no time.');
table('A first call, the language chosen from the menus', false);
table('A caller whose language is remembered', true);

const [status] = TASKS;
const slow = [
  ...languages.map((language) => ({ language, who: 'remembered', ...take(status!, language, true) })),
  ...languages.map((language) => ({ language, who: 'first call', ...take(status!, language, false) })),
].filter(({ seconds }) => seconds > MOST_SECONDS);
const far = [...keysToPerson(mainFlow)].filter(([, keys]) => keys > MOST_KEYS_TO_PERSON);
console.log('');
for (const { language, who, seconds } of slow) console.log(`  status by number takes ${seconds.toFixed(1)} s in ${language} (${who}), more than ${MOST_SECONDS}`);
for (const [node] of far) console.log(`  no person within ${MOST_KEYS_TO_PERSON} keys from ${node}`);
const faults = slow.length + far.length;
console.log(`tasks: ${TASKS.length} in ${languages.length} languages, status by number within ${MOST_SECONDS} s, a person within ${MOST_KEYS_TO_PERSON} keys from ${keysToPerson(mainFlow).size} nodes: ${faults === 0 ? 'passed' : `FAILED, ${faults} faults`}`);
process.exitCode = faults === 0 ? 0 : 1;
