// npm test: installs what is missing, builds, lints, and runs every test. Nothing is skipped: what is missing is said first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, installPackages, requireNode, ROOT, show } from '../launch/lib/prepare.mjs';

const PACKAGES = ['chromium', 'fonts-noto-core', 'redis-server'];
const FILES = ['/usr/bin/chromium', '/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf', '/usr/bin/redis-server'];
const present = () => FILES.every((file) => existsSync(file));

/** Whoever tests against a real browser and a real Redis needs them here. */
function requireServices() {
  if (present()) return;
  const install = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.error(`The tests need ${FILES.join(', ')}. On Debian:\n\n  sudo sh -c '${install}'\n`);
    process.exit(1);
  }
  console.log('Installing Chromium, Indic fonts and Redis from Debian (about a minute)');
  const { status, stdout, stderr } = spawnSync('sh', ['-c', install], { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0 || !present()) {
    console.error(`${stdout}\n${stderr}\nChromium, fonts and Redis could not be installed.`);
    process.exit(1);
  }
}

const jest = ['--experimental-vm-modules', '--no-warnings', path.join(ROOT, 'node_modules/jest/bin/jest.js'), '--ci'];
const STEPS = [
  ['types and lint', process.execPath, ['tools/ci/lint.mjs']],
  ['architecture', process.execPath, ['tools/architecture/check.mjs']],
  ['architecture probe', process.execPath, ['tools/architecture/probe.mjs']],
  ['links', process.execPath, ['tools/architecture/check-links.mjs']],
  ['requirements of security', process.execPath, ['tools/security/check-asvs.mjs']],
  ['what we depend on', process.execPath, ['tools/security/check-dependencies.mjs']],
  ['flow check', process.execPath, ['tools/flow-check/dist/check.js', '--check']],
  ['ten tasks', process.execPath, ['tools/flow-check/dist/tasks.js']],
  ['redaction', process.execPath, ['tools/anonymity/dist/redaction.js']],
  ['domain and edges', process.execPath, [...jest, '--maxWorkers=2', '--selectProjects', 'domain', 'edge']],
  ['conformance', process.execPath, ['tools/conformance/dist/main.js']],
  ['bad input', process.execPath, ['tools/fuzz/start.mjs', '--short', '--seed', '7']],
  ['steadiness', process.execPath, ['tools/chaos/start.mjs', '--short']],
  ['speed', process.execPath, ['tools/bench/start.mjs', '--short', '--only', 'turn,console,desk']],
  ['journeys', process.execPath, [...jest, '--maxWorkers=2', '--forceExit', '--selectProjects', 'journey']],
];

requireNode();
requireServices();
await installPackages();
await build();
const counts = path.join(mkdtempSync(path.join(tmpdir(), 'pukar-tests-')), 'counts');
for (const [name, command, args] of STEPS) {
  console.log(`\n— ${name}`);
  const code = show(command, args, { NX_TUI: 'false', PUKAR_TEST_COUNTS: counts });
  if (code === 0) continue;
  console.error(`\n${name} failed.`);
  process.exit(code);
}
const runs = readFileSync(counts, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const sum = (of) => runs.reduce((total, run) => total + run[of], 0);
console.log(`\ntests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
