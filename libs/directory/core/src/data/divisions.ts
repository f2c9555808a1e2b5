/** A division of the state, by its code, and its districts by their letters. */
export interface Division {
  readonly code: string;
  readonly districts: readonly string[];
}

/** The divisions, those with the most callers first; in each the district of its seat first. */
export const DIVISIONS: readonly Division[] = [
  { code: 'bhopal', districts: ['BPL', 'VDS', 'SHR', 'RSN', 'RJG'] },
  { code: 'indore', districts: ['IND', 'DHR', 'KGN', 'KND', 'BRW', 'BRH', 'JHB', 'ALR'] },
  { code: 'jabalpur', districts: ['JBP', 'CDW', 'BGT', 'KTN', 'SEO', 'NSP', 'MDL', 'DDR', 'PDN'] },
  { code: 'gwalior', districts: ['GWL', 'SVP', 'GUN', 'ASN', 'DTA'] },
  { code: 'ujjain', districts: ['UJN', 'RTM', 'DWS', 'MDS', 'NMC', 'SJP', 'AGM'] },
  { code: 'sagar', districts: ['SGR', 'CTP', 'DMH', 'PNA', 'TKG', 'NWR'] },
  { code: 'rewa', districts: ['REW', 'STN', 'SGL', 'SDH', 'MHR', 'MGJ'] },
  { code: 'chambal', districts: ['MRN', 'BHD', 'SHP'] },
  { code: 'narmada', districts: ['NMP', 'BTL', 'HRD'] },
  { code: 'shahdol', districts: ['SDL', 'ANP', 'UMR'] },
];
