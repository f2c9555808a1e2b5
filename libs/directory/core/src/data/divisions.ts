import type { BilingualText } from '../domain/bilingual-text.js';

/** A division of the state, by its code, and its districts by their letters. */
export interface Division {
  readonly code: string;
  readonly name: BilingualText;
  readonly districts: readonly string[];
}

/** The divisions, those with the most callers first; in each the district of its seat first. */
export const DIVISIONS: readonly Division[] = [
  { code: 'bhopal', name: { en: 'Bhopal division', hi: 'भोपाल संभाग' }, districts: ['BPL', 'VDS', 'SHR', 'RSN', 'RJG'] },
  { code: 'indore', name: { en: 'Indore division', hi: 'इंदौर संभाग' }, districts: ['IND', 'DHR', 'KGN', 'KND', 'BRW', 'BRH', 'JHB', 'ALR'] },
  { code: 'jabalpur', name: { en: 'Jabalpur division', hi: 'जबलपुर संभाग' }, districts: ['JBP', 'CDW', 'BGT', 'KTN', 'SEO', 'NSP', 'MDL', 'DDR', 'PDN'] },
  { code: 'gwalior', name: { en: 'Gwalior division', hi: 'ग्वालियर संभाग' }, districts: ['GWL', 'SVP', 'GUN', 'ASN', 'DTA'] },
  { code: 'ujjain', name: { en: 'Ujjain division', hi: 'उज्जैन संभाग' }, districts: ['UJN', 'RTM', 'DWS', 'MDS', 'NMC', 'SJP', 'AGM'] },
  { code: 'sagar', name: { en: 'Sagar division', hi: 'सागर संभाग' }, districts: ['SGR', 'CTP', 'DMH', 'PNA', 'TKG', 'NWR'] },
  { code: 'rewa', name: { en: 'Rewa division', hi: 'रीवा संभाग' }, districts: ['REW', 'STN', 'SGL', 'SDH', 'MHR', 'MGJ'] },
  { code: 'chambal', name: { en: 'Chambal division', hi: 'चंबल संभाग' }, districts: ['MRN', 'BHD', 'SHP'] },
  { code: 'narmada', name: { en: 'Narmadapuram division', hi: 'नर्मदापुरम संभाग' }, districts: ['NMP', 'BTL', 'HRD'] },
  { code: 'shahdol', name: { en: 'Shahdol division', hi: 'शहडोल संभाग' }, districts: ['SDL', 'ANP', 'UMR'] },
];
