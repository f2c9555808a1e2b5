// Plants one violation of each rule in a small tree of its own and fails when the check stays silent about any.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CORE_ORDER, forbidden } from './rules.mjs';
import { ROOT, violations } from './cruise.mjs';

const to = (from, target) => path.relative(path.dirname(from), target).replace(/^(?!\.)/, './').replace(/\.tsx?$/, '.js');
/** A file that imports `target` (a file of the tree, or a package). */
const imports = (from, target) => ({ [from]: `import * as it from '${/^(libs|apps|tools)\//.test(target) ? to(from, target) : target}';\nexport const used = it;\n`, ...(/^(libs|apps|tools)\//.test(target) ? { [target]: 'export const a = 1;\n' } : {}) });

const FAULTS = {
  'no-circular-files': { 'libs/acd/core/src/domain/a.ts': `import './b.js';\nexport const a = 1;\n`, 'libs/acd/core/src/domain/b.ts': `import './a.js';\nexport const b = 1;\n` },
  'kernel-imports-nothing': imports('libs/kernel/src/a.ts', 'libs/acd/core/src/domain/a.ts'),
  'domain-is-pure': imports('libs/acd/core/src/domain/a.ts', 'node:crypto'),
  'contracts-know-zod-only': imports('libs/acd/core/src/contracts/a.ts', 'node:fs'),
  'cores-meet-in-contracts': imports('libs/grievances/core/src/contracts/a.ts', 'libs/citizens/core/src/domain/a.ts'),
  ...Object.fromEntries(CORE_ORDER.slice(0, -1).map((context, at) => [`core-order-${context}`, imports(`libs/${context}/core/src/contracts/a.ts`, `libs/${CORE_ORDER[at + 1]}/core/src/contracts/a.ts`)])),
  'server-knows-no-other-server-or-console': imports('libs/acd/server/src/a.ts', 'libs/calls/server/src/a.ts'),
  'server-knows-other-contexts-by-contract': imports('libs/acd/server/src/a.ts', 'libs/calls/core/src/domain/a.ts'),
  'console-is-for-the-browser': imports('libs/acd/console/src/a.ts', 'libs/platform/src/a.ts'),
  'platform-knows-no-context': imports('libs/platform/src/a.ts', 'libs/acd/core/src/contracts/a.ts'),
  'only-telephony-knows-twilio': imports('libs/acd/server/src/a.ts', 'twilio'),
  'only-storage-knows-s3': imports('libs/acd/server/src/a.ts', '@aws-sdk/client-s3'),
  'voice-sdk-in-its-adapter': imports('libs/acd/console/src/a.ts', '@twilio/voice-sdk'),
  'nobody-imports-an-app': imports('libs/acd/server/src/a.ts', 'apps/server/src/a.ts'),
  'apps-are-apart': imports('apps/console/src/a.ts', 'apps/server/src/a.ts'),
  'department-knows-no-identity': {
    'apps/server/src/department.ts': `import '${to('apps/server/src/department.ts', 'libs/forwarding/server/src/department/a.ts')}';\n`,
    ...imports('libs/forwarding/server/src/department/a.ts', 'libs/citizens/server/src/a.ts'),
  },
  'no-circular-projects': {
    ...imports('libs/acd/console/src/a.ts', 'libs/ui/src/a.ts'),
    ...imports('libs/ui/src/b.ts', 'libs/acd/console/src/b.ts'),
  },
};

async function isNoticed(rule, files) {
  const root = mkdtempSync(path.join(tmpdir(), 'pukar-probe-'));
  try {
    for (const folder of ['libs', 'apps', 'tools']) mkdirSync(path.join(root, folder));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const { found } = await violations(root);
    return found.some((line) => line.startsWith(`${rule}:`));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const unplanted = [...forbidden.map((rule) => rule.name), 'no-circular-projects'].filter((rule) => !(rule in FAULTS) && rule !== `core-order-${CORE_ORDER.at(-1)}`);
const silent = [];
for (const [rule, files] of Object.entries(FAULTS)) if (!(await isNoticed(rule, files))) silent.push(rule);
for (const rule of unplanted) console.error(`no fault is planted for the rule ${rule}`);
for (const rule of silent) console.error(`the rule ${rule} did not notice its planted fault`);
console.log(`architecture probe: ${Object.keys(FAULTS).length} faults planted, ${silent.length} unnoticed`);
process.exit(silent.length + unplanted.length === 0 ? 0 : 1);
