// Asks the registry which of the packages in package-lock.json have a known hole. Needs a line to it: CI has none, so this is run by whoever has, weekly and before a release.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Within how many days of its publication a hole is mended, by how bad it is: docs/dependencies.md says so too. */
const WITHIN_DAYS = { critical: 7, high: 7, moderate: 30, low: 30, info: 30 };

const asked = spawnSync('npm', ['audit', '--json'], { cwd: path.resolve(import.meta.dirname, '../..'), encoding: 'utf8', timeout: 120_000, maxBuffer: 64 * 1024 * 1024 });
let answer;
try {
  answer = JSON.parse(asked.stdout);
} catch {
  answer = undefined;
}
if (!answer?.vulnerabilities) {
  console.error(`Not asked: ${answer?.error?.summary || answer?.message || (asked.stderr.trim().split('\n')[0] || 'the registry does not answer')}. Nothing is known about holes now; run it where there is a line to the registry.`);
  process.exit(2);
}
const found = Object.values(answer.vulnerabilities);
for (const { name, severity, range, via, fixAvailable } of found) {
  const what = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`)).join('; ');
  console.log(`${severity}: ${name} ${range}: ${what}. Within ${WITHIN_DAYS[severity] ?? 30} days${fixAvailable ? ', a mended version is there' : ', no mended version yet: do without it, or stop what reaches it'}`);
}
const { total } = answer.metadata.dependencies;
console.log(`${total} packages, ${found.length} with a known hole, ${found.filter(({ severity }) => WITHIN_DAYS[severity] === 7).length} of them to be mended within 7 days`);
process.exit(found.length === 0 ? 0 : 1);
