// The rules of the house for the whole tree at once: the types of what runs in Node, what drives a browser and what runs in one are each read once, not for each of fifty projects.
import path from 'node:path';
import { rulesWith } from '../../eslint.config.mjs';

const tsconfigRootDir = path.resolve(import.meta.dirname, '../..');
const typesOf = (project, files) => ({ files, languageOptions: { parserOptions: { project: [project], tsconfigRootDir } } });

export default rulesWith(
  typesOf('tsconfig.node.json', ['**/*.{ts,tsx}']),
  typesOf('tsconfig.browsers.json', ['tools/{anonymity,bench,journeys,load}/**/*.{ts,tsx}']),
  typesOf('tsconfig.screens.json', ['apps/console/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}', 'libs/*/console/**/*.{ts,tsx}']),
);
