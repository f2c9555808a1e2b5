import { section } from '../../suite/section.js';
import { accessTokens, packageParts } from './package.js';

export const twilioPackage = section(15, 'The twilio package', accessTokens, packageParts);
