import type { Token } from '../tokens.js';
import { wordSet } from './plain-word.js';
import { isOneOf, stemList } from './stems.js';

const MONEY = stemList(wordSet(
  'rs inr rupee rupees rupay rupaye rupaya rupiya rupaiya rupye rupia ruppees taka takas rubai roopa roobai roopayi',
  'रु रुपये रुपए रुपया रुपयों रुपयांचा रूपये টাকা রুপি રૂપિયા રુપિયા રૂ ਰੁਪਏ ਰੁਪਈਏ ਰੁ ரூபாய் ரூ రూపాయ రూపాయలు రూ ರೂಪಾಯಿ ರೂ രൂപ روپے روپیہ روپئے ଟଙ୍କା',
));
/** Whether a word means rupees; in Indic scripts with an ending too. */
export const isMoneyWord = (token: Token | undefined): boolean => token?.kind === 'word' && isOneOf(MONEY, token.plain);
