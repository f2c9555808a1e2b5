/** What a number is, which decides how it is grouped for reading aloud. */
export type NumberKind = 'ticket' | 'phone';

/**
 * The groups in which a number is read: a ticket number as 4-4-3; an Indian mobile as +91 and 5-5; a landline as the code,
 * the area and the rest. The groups joined give the number without spaces, which is how it is copied.
 */
export function groupDigits(value: string, kind: NumberKind): readonly string[] {
  const digits = value.replaceAll(/[\s-]/g, '');
  if (kind === 'ticket') return digits.match(/.{1,4}/gu) ?? [];
  const mobile = /^(\+91)?(\d[\d·•*]{4})([\d·•*]{5})$/u.exec(digits);
  if (mobile && /^[6-9]/.test(mobile[2] ?? '')) return mobile.slice(1).filter(Boolean);
  const landline = /^(\+91)(\d{3})(\d{3})(\d{4})$/u.exec(digits);
  return landline ? landline.slice(1) : [digits];
}
