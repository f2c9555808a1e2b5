import { parseArgs } from 'node:util';
import { compareLoad, type Compared } from './theory/compare.js';
import { LOADS } from './theory/loads.js';
import { pooledSkills } from './theory/pooled.js';

const HELP = `npm run floor:theory [-- --load "a district"]

Callers arrive by chance and talk exponentially long, in simulated time; who is ready and who gets whom is decided by the product's own
presenceOf and chooseOffers. For five loads up to 500 agents the share of callers who wait, the mean wait and the share who give up must
be those of Erlang C and Erlang A within the 99.9 % interval (51 batches after a warm-up, Student's t), and the interval narrower than two
fifths of the value. A load's name is its seed. Then two languages that share agents: no agent idles while somebody waits whom
they could serve, and nobody is passed over.
`;
const POOLED_CALLS = 100_000;
const NAMES = { waits: 'callers who wait', waitSeconds: 'mean wait', abandons: 'callers who give up' } as const;

const shown = ({ figure }: Compared, value: number): string => (figure === 'waitSeconds' ? `${value.toFixed(3)} s` : `${(100 * value).toFixed(3)} %`);

/** Runs, prints a table and the figure, and gives the exit code. */
export function main(given: readonly string[]): number {
  const { values } = parseArgs({ args: [...given], options: { load: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const loads = LOADS.filter(({ name }) => values.load === undefined || name === values.load);
  if (loads.length === 0) throw new Error(`there is no load "${values.load}"; there are: ${LOADS.map(({ name }) => name).join(', ')}`);
  const began = Date.now();
  const all: Compared[] = [];
  for (const load of loads) {
    const figures = compareLoad(load);
    all.push(...figures);
    console.log(`${load.name}: ${load.agents} agents, ${load.erlangs} erlangs; ${load.erlangsWithPatience} with a patience of ${load.patienceSeconds} s; ${load.calls.toLocaleString('en-US')} calls each`);
    for (const one of figures) {
      console.log(`  ${one.formula}  ${NAMES[one.figure].padEnd(20)} theory ${shown(one, one.theory).padStart(10)}  found ${shown(one, one.found.mean).padStart(10)} ± ${shown(one, one.found.within).padEnd(9)} batches alike ${one.found.likeness.toFixed(2).padStart(5)}  ${one.isWithin ? 'within' : 'NOT WITHIN'}`);
    }
  }
  const pooled = pooledSkills('two languages', POOLED_CALLS);
  console.log(`two languages, shared agents: ${pooled.calls.toLocaleString('en-US')} calls; an agent idled for ${pooled.idled} who waited, ${pooled.passedOver} were passed over; the longest wait was ${pooled.longestWaitSeconds.toFixed(0)} s`);
  const within = all.filter(({ isWithin }) => isWithin).length;
  const passed = within === all.length && pooled.idled + pooled.passedOver === 0;
  console.log(`theory: ${loads.length} loads, ${within} of ${all.length} figures within their 99.9 % interval, ${pooled.idled} idled, ${pooled.passedOver} passed over, ${((Date.now() - began) / 1000).toFixed(0)} s: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? 0 : 1;
}
