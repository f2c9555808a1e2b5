import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const isSource = (url) => /\.tsx?$/.test(url) && !url.includes('/node_modules/');

/** Sources name each other by what they become: `./flow.js` is `./flow.ts`. */
export function resolve(specifier, context, next) {
  const isBeside = specifier.startsWith('.') && specifier.endsWith('.js') && isSource(context.parentURL ?? '');
  return next(isBeside ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, target: 'es2022' },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
