// Preloaded by threads that run from their sources, as tests run them: TypeScript is made JavaScript on its way in. No product code loads this.
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
