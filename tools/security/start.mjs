// npm run audit:verify, vault:rotate, breach: see README.md.
import path from 'node:path';
import { withLocalDatabase } from '../launch/lib/local-database.mjs';
import { buildOnly, installPackages, requireNode } from '../launch/lib/prepare.mjs';
import { dataFolder, localSecrets } from '../launch/lib/settings.mjs';

const [program, ...args] = process.argv.slice(2);
requireNode();
await installPackages();
buildOnly('@pukar/security');
const { main } = await import(`./dist/${program}.js`);
if (args.includes('--help')) process.exit(await main(args, {}));
const isNamed = args.includes('--url');
process.exitCode = await withLocalDatabase(isNamed, (url) => {
  // What npm start has of its own belongs to its own database.
  const own = url === undefined ? {} : { url, copies: path.join(dataFolder().folder, 'audit'), auditKey: localSecrets().auditKeyFile, vaultKeys: localSecrets().vaultKeysFile };
  return main(args, own);
}).catch((error) => {
  console.error(error.message);
  return 1;
});
