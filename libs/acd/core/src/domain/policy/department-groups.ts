import type { SkillGroup } from './floor-policy.js';

/** The nineteen departments by what their callers ask about. */
export const DEPARTMENT_GROUPS: readonly SkillGroup[] = [
  { code: 'energy-water', name: { en: 'Energy and water', hi: 'बिजली और पानी' }, departments: ['ENE', 'PHE', 'WRD'] },
  { code: 'town-roads', name: { en: 'Towns, roads and transport', hi: 'नगर, सड़क और परिवहन' }, departments: ['UDH', 'PWD', 'TRA'] },
  { code: 'health-welfare', name: { en: 'Health and welfare', hi: 'स्वास्थ्य और कल्याण' }, departments: ['HLT', 'WCD', 'SJD', 'TSC', 'SED', 'FCS'] },
  { code: 'land-farms', name: { en: 'Land, villages and farms', hi: 'भूमि, गाँव और खेती' }, departments: ['REV', 'PRD', 'AGR', 'AHD', 'COO'] },
  { code: 'order-administration', name: { en: 'Police and administration', hi: 'पुलिस और प्रशासन' }, departments: ['HOM', 'GAD'] },
];
