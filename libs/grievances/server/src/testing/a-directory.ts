import type { ActionTaken, Category, Department, Place } from '@pukar/directory-core/contracts';
import { DirectoryPort, type WhereOffice } from '../ports/directory.port.js';

const text = (en: string, hi: string) => ({ en, hi });
const post = text('Assistant Engineer', 'सहायक अभियंता');

const ENERGY: Department = { code: 'ENE', name: text('Energy', 'ऊर्जा विभाग'), posts: [post, post, post, post] };

const NO_SUPPLY: Category = {
  code: 'ENE-03', department: 'ENE', name: text('No supply', 'बिजली नहीं आ रही'), words: ['bijli'], workingDays: 3, levelWorkingDays: 5, againstStaff: false,
  facts: [
    { key: 'spot', label: text('Place and landmark', 'जगह और पहचान'), ask: text('Where?', 'कहाँ?'), identifying: false, format: 'text', required: true, maxLength: 200 },
    { key: 'meterNumber', label: text('Meter number', 'मीटर नंबर'), ask: text('Which meter?', 'कौन सा मीटर?'), identifying: true, format: 'text', required: false, maxLength: 20 },
  ],
};
const SOMETHING_ELSE: Category = { code: 'OTH-00', department: null, name: text('Something else', 'कुछ और'), words: ['other'], workingDays: 7, levelWorkingDays: 5, againstStaff: false, facts: [] };
const BERASIA: Place = { code: 'MP-BPL-BER', kind: 'tehsil', name: text('Berasia', 'बैरसिया'), districtCode: 'MP-BPL', words: [] };
const RESTORED: ActionTaken = { code: 'supply-restored', name: text('Supply restored', 'आपूर्ति बहाल की'), spoken: text('The power supply has been restored.', 'बिजली चालू कर दी गई है।') };

const byCode = <T extends { readonly code: string }>(...entries: readonly T[]) => async (code: string): Promise<T | undefined> => entries.find((entry) => entry.code === code);

/** A directory of one department, two categories and one place; Friday 20 November 2026 is a holiday. */
export class SpecDirectory extends DirectoryPort {
  override category = byCode(NO_SUPPLY, SOMETHING_ELSE);
  override place = byCode(BERASIA);
  override department = byCode(ENERGY);
  override action = byCode(RESTORED);
  async calendar(_where: WhereOffice) {
    return {
      officeHours: { weekDays: [1, 2, 3, 4, 5], opensAt: '10:00', closesAt: '18:00', timeZone: 'Asia/Kolkata' },
      holidays: [{ date: '2026-11-20', name: text('Demo holiday', 'डेमो छुट्टी') }],
    };
  }
}
