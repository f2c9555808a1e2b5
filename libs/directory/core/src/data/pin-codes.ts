/**
 * The districts in which the PIN codes of a sorting district (their first three digits) lie, the one with the most post offices
 * first. To confirm with India Post's list: at the edges a sorting district reaches into a neighbour.
 */
export const PIN_PREFIXES: Readonly<Record<string, readonly string[]>> = {
  '450': ['KND', 'BRH'], '451': ['KGN', 'BRW'], '452': ['IND'], '453': ['IND'], '454': ['DHR'], '455': ['DWS'], '456': ['UJN'],
  '457': ['RTM', 'JHB', 'ALR'], '458': ['MDS', 'NMC'], '460': ['BTL'], '461': ['NMP', 'HRD'], '462': ['BPL'], '463': ['BPL'],
  '464': ['VDS', 'RSN'], '465': ['RJG', 'SJP', 'AGM'], '466': ['SHR'], '470': ['SGR', 'DMH'], '471': ['CTP'], '472': ['TKG', 'NWR'],
  '473': ['SVP', 'GUN', 'ASN'], '474': ['GWL'], '475': ['GWL', 'DTA'], '476': ['MRN', 'SHP'], '477': ['BHD'], '480': ['CDW', 'SEO', 'PDN'],
  '481': ['BGT', 'MDL', 'DDR'], '482': ['JBP'], '483': ['KTN', 'JBP'], '484': ['SDL', 'ANP', 'UMR'], '485': ['STN', 'MHR'],
  '486': ['REW', 'SDH', 'SGL', 'MGJ'], '487': ['NSP'], '488': ['PNA'],
};

/** PIN codes of head post offices, which say their district where the first three digits do not. To confirm as above. */
export const PIN_PLACES: Readonly<Record<string, string>> = {
  '450001': 'KND', '450331': 'BRH', '451001': 'KGN', '451551': 'BRW', '457001': 'RTM', '457661': 'JHB', '457887': 'ALR', '458001': 'MDS', '458441': 'NMC',
  '461001': 'NMP', '461331': 'HRD', '464001': 'VDS', '464551': 'RSN', '465661': 'RJG', '465001': 'SJP', '465441': 'AGM', '470001': 'SGR', '470002': 'SGR', '470661': 'DMH',
  '472001': 'TKG', '472442': 'NWR', '473551': 'SVP', '473001': 'GUN', '473331': 'ASN', '475110': 'GWL', '475661': 'DTA', '476001': 'MRN', '476337': 'SHP',
  '480001': 'CDW', '480661': 'SEO', '480334': 'PDN', '481001': 'BGT', '481661': 'MDL', '481880': 'DDR', '483501': 'KTN', '484001': 'SDL', '484224': 'ANP', '484661': 'UMR',
  '485001': 'STN', '485771': 'MHR', '486001': 'REW', '486661': 'SDH', '486886': 'SGL', '486331': 'MGJ',
};
