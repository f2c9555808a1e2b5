// The process of the balancer: one address for several of each kind.
import { balance } from './lib/balancer.mjs';

const balanced = await Promise.all(JSON.parse(process.env.BALANCED).map(balance));
const stop = () => void Promise.all(balanced.map(({ close }) => close())).then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);
