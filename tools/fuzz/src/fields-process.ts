import { answersOfCode } from './fields.js';

// Beside the start of the helpline: reading all types takes a processor some ten seconds.
process.send!(answersOfCode(), () => process.exit(0));
