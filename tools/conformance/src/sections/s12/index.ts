import { section } from '../../suite/section.js';
import { signed } from './signed.js';
import { vectors } from './vectors.js';

export const signatures = section(12, 'Signatures', vectors, signed);
