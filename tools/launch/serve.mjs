// Runs what is built: the second half of npm start.
import { MISSED_CALL_SHORT_NUMBER, startHelpline } from './lib/helpline.mjs';
import { StartError } from './lib/embedded-postgres.mjs';

let helpline;
try {
  helpline = await startHelpline({ say: (line) => console.log(line) });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}

const phone = helpline.localCarrier ? `  Practice phone     ${helpline.carrierUrl}        (dial 155343; no real call is made)\n` : '  The telephone is the carrier that your settings name.\n';
const missedCall = helpline.localCarrier ? `Or dial ${MISSED_CALL_SHORT_NUMBER}: it is engaged at once, and between 9 and 21 h the helpline rings that phone back, once an agent is ready and accepts.
` : '';
console.log(`
The helpline is answering, ${process.uptime().toFixed(1)} s after the command.

${phone}  Agent's desk       ${helpline.console}        login asha      password pukar-demo
  Officer's inbox    ${helpline.inbox}        login ene.bhopal   password pukar-demo   (Energy, Bhopal; any department.district)
  Supervisor         ${helpline.console}        login meera     password pukar-demo
  Administrator      ${helpline.console}        login admin     password pukar-demo
  Data and logs      ${helpline.folder}

What to try: sign in at the desk as asha and press "Ready" (F6). Dial 155343 on the practice phone, choose a language
with its key, then 2 and 1 for a complaint to a person. Accept the call at the desk (F2), type the complaint, register it (Ctrl+Enter).
Open the inbox in another window as ene.bhopal and answer it. Then dial again and ask for its status with 1.
${missedCall}
Stop with Ctrl+C; starting again keeps the data.
`);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  console.log('Stopping …');
  await helpline.stop();
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
// Started by a program that is gone: nobody would stop it any more.
process.on('disconnect', () => void stop());
