/** What a citizen can hand in. */
export const GRIEVANCE_KINDS = ['grievance', 'demand', 'suggestion', 'thanks', 'information'] as const;

/** One of the kinds. */
export type GrievanceKind = (typeof GRIEVANCE_KINDS)[number];

/** How each kind is called towards the citizen; Hindi needs it as a subject and before का, के and पर. */
export const KIND_NAMES: Readonly<Record<GrievanceKind, { readonly en: string; readonly hi: string; readonly hiOblique: string }>> = {
  grievance: { en: 'complaint', hi: 'आपकी शिकायत', hiOblique: 'आपकी शिकायत' },
  demand: { en: 'demand', hi: 'आपकी माँग', hiOblique: 'आपकी माँग' },
  suggestion: { en: 'suggestion', hi: 'आपका सुझाव', hiOblique: 'आपके सुझाव' },
  thanks: { en: 'message of thanks', hi: 'आपका धन्यवाद संदेश', hiOblique: 'आपके धन्यवाद संदेश' },
  information: { en: 'question', hi: 'आपका सवाल', hiOblique: 'आपके सवाल' },
};
