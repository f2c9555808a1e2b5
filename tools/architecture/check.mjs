import { violations } from './cruise.mjs';

const { modules, found } = await violations();
for (const line of found) console.error(line);
console.log(`architecture: ${modules} files, ${found.length} violations`);
process.exit(found.length === 0 ? 0 : 1);
