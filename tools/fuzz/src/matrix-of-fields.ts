import { fork } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import type { Answering } from './fields.js';
import type { Route } from './routes.js';

export const FIELDS_FILE = path.join(ROOT, 'tools/fuzz/fields.txt');
const HEAD = `Who is told what: each address, command of a socket and event, the roles that have its permission, and below it every field of its answer.
Written from the types in the code by \`npm run fuzz -- --only matrix --write\`; \`npm run fuzz\` compares it. What a role is shown masked has the field all the same.
`;

let reading: Promise<readonly Answering[]> | undefined;

/** Begins to read the answers' types, in a process of its own; asked again, it gives the same. */
export function readAnswers(): Promise<readonly Answering[]> {
  reading ??= new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'fields-process.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    child.once('message', (answers) => resolve(answers as readonly Answering[]));
    child.once('exit', (code) => { if (code !== 0) reject(new Error(`the answers' types were not read: ${code ?? 'killed'}`)); });
  });
  return reading;
}

/** The matrix by field. `rolesOf` gives who may ask, in words. */
export async function writtenFields(routes: readonly Route[], commands: readonly { readonly event: string; readonly permission: string }[], rolesOf: (process: Route['process'], permission: string) => string): Promise<string> {
  const answers = await readAnswers();
  const fieldsOf = (kind: Answering['kind'], name: string): string[] => answers.filter((one) => one.kind === kind && one.name === name).flatMap(({ fields }) => fields);
  const parts = [
    ...routes.filter(({ mark }) => mark?.kind === 'permission').map((route) => ({ head: `${route.process} ${route.method} ${route.path}: ${rolesOf(route.process, route.mark?.kind === 'permission' ? route.mark.permission : '')}`, fields: fieldsOf('handler', route.handler) })),
    ...commands.map(({ event, permission }) => ({ head: `api socket ${event}: ${rolesOf('api', permission)}`, fields: fieldsOf('command', event) })),
    ...[...new Set(answers.filter(({ kind }) => kind === 'event').map(({ name, room }) => `${name}: ${room ?? ''}`))].map((head) => ({ head: `event ${head}`, fields: answers.filter(({ kind, name, room }) => kind === 'event' && `${name}: ${room ?? ''}` === head).flatMap(({ fields }) => fields) })),
  ];
  const written = parts.map(({ head, fields }) => [head, ...(fields.length > 0 ? [...new Set(fields)] : ['(not read)']).map((field) => `  ${field}`)].join('\n'));
  return `${HEAD}\n${[...new Set(written)].sort().join('\n\n')}\n`;
}

/** Each field with what it belongs to, so that one that came to another address shows. */
export function linesOfFields(text: string): string[] {
  let head = '';
  return text.split('\n').filter((line) => line !== '').map((line) => {
    if (!line.startsWith('  ')) head = line;
    return line === head ? line : `${head} →${line.slice(1)}`;
  });
}
