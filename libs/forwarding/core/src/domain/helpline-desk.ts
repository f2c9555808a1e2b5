/** The office that gets what no rule fits: a named desk at the helpline, so that no ticket belongs to nobody. */
export const HELPLINE_DESK = {
  code: 'HELPLINE-DESK',
  name: { en: 'Helpline desk', hi: 'हेल्पलाइन डेस्क' },
  officer: {
    post: { en: 'Desk Officer, Helpline', hi: 'डेस्क अधिकारी, हेल्पलाइन' },
    name: 'Officer Demo-HELPLINE-DESK',
  },
} as const;

/** The office above all departments: gets what climbed to level 5, and what only it may decide. */
export const HEAD_OFFICE = 'HEAD';
