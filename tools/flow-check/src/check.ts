import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkFlow, drawFlow, type FlowFault, mainFlow } from '@pukar/ivr-core/domain';
import { madeAudio } from './audio.js';
import { unspokenValues } from './content-faults.js';

// Checks the published flow and draws it: node dist/check.js [--check]
const DRAWING = path.join(import.meta.dirname, '../../../docs/flow.md');

const told = ({ code, node, detail, path: nodes }: FlowFault): string => `${code}: ${detail}\n    at ${node}, by ${nodes.join(' › ') || 'no way'}`;

/** Draws the flow anew, or says that what is there is not it. */
function draw(isOnlyChecked: boolean): readonly string[] {
  const drawing = drawFlow(mainFlow);
  if (!isOnlyChecked) {
    writeFileSync(DRAWING, drawing);
    return [];
  }
  return readFileSync(DRAWING, 'utf8') === drawing ? [] : ['docs/flow.md is not what the flow draws: npm run flow-check draws it anew'];
}

const audio = madeAudio();
const faults = [
  ...checkFlow(mainFlow, { audio }).map(told),
  ...mainFlow.languages.flatMap((language) => unspokenValues(language, audio)).map((detail) => `audio-missing: ${detail}`),
  ...draw(process.argv.includes('--check')),
];
for (const fault of faults) console.log(`  ${fault}`);
const figure = `flow ${mainFlow.version}: ${Object.keys(mainFlow.nodes).length} nodes, ${mainFlow.languages.length} languages, ${faults.length} faults`;
console.log(`${figure}: ${faults.length === 0 ? 'passed' : 'FAILED'}`);
process.exitCode = faults.length === 0 ? 0 : 1;
