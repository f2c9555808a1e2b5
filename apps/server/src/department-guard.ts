// Loaded before anything else in the department's process (node --import): modules that know identity cannot be resolved there.
import { register } from 'node:module';

register('./department-guard-hooks.js', import.meta.url);
