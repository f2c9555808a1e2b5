import { describe, expect, it } from '@jest/globals';
import { RecordingFormSchema, VoicemailQuerySchema } from './carrier-forms.js';

describe('what the carrier says of a recording', () => {
  const form = (RecordingDuration: string) => RecordingFormSchema.parse({ CallSid: `CA${'a'.repeat(32)}`, RecordingSid: `RE${'b'.repeat(32)}`, RecordingStatus: 'completed', RecordingDuration });

  it('has a length that a call can have, or none that is known: the message is kept either way', () => {
    expect(form('12').RecordingDuration).toBe(12);
    expect(form('4294967296').RecordingDuration).toBeNull();
    expect(form('1e999').RecordingDuration).toBeNull();
  });

  it('began at an instant that there is', () => {
    expect(VoicemailQuerySchema.safeParse({ w: '1795794898310', try: '1' }).success).toBe(true);
    expect(VoicemailQuerySchema.safeParse({ w: '8640000000000001', try: '1' }).success).toBe(false);
  });
});
