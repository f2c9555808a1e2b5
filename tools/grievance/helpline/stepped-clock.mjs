// Loaded first into every process of a helpline that lives through months in minutes: its clock is ahead of the machine's by so many
// milliseconds as a file says (`?ahead=FILE`). Timers run as they always do. `&plant=NAME` plants one fault, to see it found.
import { readFileSync } from 'node:fs';

const LOOKS_EVERY_MS = 40;
const given = new URL(import.meta.url).searchParams;
const Machine = Date;
let ahead = 0;

function look() {
  try {
    // It only goes on, and a file that is just being written says nothing.
    ahead = Math.max(ahead, Number(readFileSync(given.get('ahead'), 'utf8')) || 0);
  } catch { /* it is looked at again */ }
}

look();
setInterval(look, LOOKS_EVERY_MS).unref();
const now = () => Machine.now() + ahead;
const Stepped = new Proxy(Machine, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made === Stepped ? target : made),
  apply: () => new Machine(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
Machine.prototype.constructor = Stepped;
globalThis.Date = Stepped;

const plant = given.get('plant');
if (plant && /(?:server\/dist\/(?:api|worker|department)\.js|helpline\/door\.mjs)$/.test(process.argv[1] ?? '')) await (await import('./plants.mjs')).plant(plant);
