import { demoBiller } from './demo-biller.js';

// The demo biller as a process: DEMO_BILLER_PORT and BILLER_TOKEN say where and for whom.
const { DEMO_BILLER_PORT: port, BILLER_TOKEN: token } = process.env;
if (!port || !token) {
  console.error('DEMO_BILLER_PORT and BILLER_TOKEN are missing');
  process.exit(1);
}
const server = demoBiller(token).listen(Number(port), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
