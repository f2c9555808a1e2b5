import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Every rule of the house; `types` say where the rules that look at types find them. */
export const rulesWith = (...types) => tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', '.keys/**'] },
  js.configs.recommended,
  { files: ['**/*.{mjs,js,cjs}'], languageOptions: { globals: globals.node } },
  ...tseslint.configs.recommended,
  ...types,
  { rules: { 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error', eqeqeq: ['error', 'always', { null: 'ignore' }] } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/console/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules, languageOptions: { globals: globals.browser } },
  { files: ['tools/carrier/page/**'], languageOptions: { globals: globals.browser } },
);

/** For a file or a project at a time: each project's own types. `npm run lint` reads all types once, for the whole tree (tools/ci/whole-tree.eslint.config.mjs). */
export default rulesWith({ files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } });
