import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Scene } from '../scene.js';
import { until } from '@pukar/platform/testing';
import { type Group, refused, told } from '../way.js';

/** What the files of a folder hold, of those whose name passes. */
function filesIn({ helpline }: Scene, folder: string, is: (file: string) => boolean): string {
  const at = path.join(helpline.folder, folder);
  return readdirSync(at).filter(is).map((file) => `${file}\n${readFileSync(path.join(at, file), 'utf8')}`).join('\n');
}

export const TRACES: Group = {
  name: 'traces',
  ways: [
    {
      name: 'listening on after signing out',
      attempt: async ({ leavers }) => {
        if (leavers.length === 0) throw new Error('nobody signed out');
        await until('the sockets to be shut', () => leavers.every(({ isListening }) => !isListening), 30_000);
        return refused('their sockets are shut');
      },
    },
    {
      name: 'logs of the officers\' process',
      attempt: async (scene) => {
        const text = filesIn(scene, 'data/logs', (file) => file.startsWith('department'));
        if (text === '') throw new Error('the officers\' process has written no log');
        const found = scene.told(text);
        return Promise.resolve(found.length === 0 ? refused('they hold nothing') : told(found.join(', ')));
      },
    },
    {
      name: 'logs of every process',
      attempt: async (scene) => {
        const found = scene.told(filesIn(scene, 'data/logs', () => true));
        return Promise.resolve(found.length === 0 ? refused('they hold nothing') : told(found.join(', ')));
      },
    },
    {
      name: 'what the officers\' process knows of its surroundings',
      attempt: async ({ helpline, told: learned }) => {
        const department = helpline.processes().find(({ name }) => name === 'department');
        if (!department) throw new Error('the officers\' process was not found');
        const environment = readFileSync(`/proc/${department.pid}/environ`, 'utf8');
        const names = environment.split('\0').map((setting) => setting.split('=')[0]!);
        const found = [...learned(environment), ...names.filter((name) => /VAULT|CARRIER|DATABASE_URL|DATABASE_JOBS|SECRET/.test(name))];
        return Promise.resolve(found.length === 0 ? refused('no key, no address of the vault') : told(found.join(', ')));
      },
    },
  ],
};
