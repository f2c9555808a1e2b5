/** Puts the cursor into a field of the form, in answer to something the person did. */
export function focusField(field: string | undefined): void {
  const target = field ? document.getElementById(field) : null;
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
}
