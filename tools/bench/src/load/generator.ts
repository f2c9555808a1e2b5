// A process of its own: it loads a server as it is told over IPC, and says what came back.
import { callTurns } from './call-turns.js';
import { atRate, flatOut } from './loading.js';
import type { Answered, Wanted } from './wanted.js';

async function run(wanted: Wanted): Promise<Answered> {
  switch (wanted.type) {
    case 'flat-out': return flatOut(wanted);
    case 'at-rate': return atRate(wanted);
    case 'calls': return callTurns(wanted);
  }
}

process.on('message', (wanted: Wanted) => {
  run(wanted).then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: String(error) }));
});
