import { report } from './redaction/report.js';
import { score } from './redaction/score.js';
import { SETS } from './redaction/sets.js';

const [chosen] = process.argv.slice(2);
const names = chosen === undefined ? Object.keys(SETS) : [chosen];
let code = 0;
for (const name of names) {
  const statements = SETS[name]!();
  if (!report(name, statements.length, score(statements))) code = 1;
}
process.exitCode = code;
