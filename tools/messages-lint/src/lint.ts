import { parseArgs } from 'node:util';
import { TEMPLATE_RULES } from '@pukar/messaging-core/domain';
import { lintTemplates, tableOf } from './lint-templates.js';

// Looks over every template of every language: node dist/lint.js [--parts 3] [--paise 15]
const { values } = parseArgs({ options: { parts: { type: 'string' }, paise: { type: 'string' } } });
const numberOf = (text: string | undefined, usual: number): number => (text === undefined ? usual : Number(text));
const lines = lintTemplates({ ...TEMPLATE_RULES, mostParts: numberOf(values.parts, TEMPLATE_RULES.mostParts), paisePerPart: numberOf(values.paise, TEMPLATE_RULES.paisePerPart) });
const faulty = lines.filter(({ faults }) => faults.length > 0).length;
console.log(tableOf(lines));
console.log(`templates: ${lines.length}, ${faulty} faulty: ${faulty === 0 ? 'passed' : 'FAILED'}`);
process.exitCode = faulty === 0 ? 0 : 1;
