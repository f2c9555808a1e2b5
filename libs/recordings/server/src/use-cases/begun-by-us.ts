import type { CarrierRecording, CarrierRecordings } from '@pukar/platform/telephony';

/** Recordings of conversations that the carrier has of this line, the oldest first. */
export async function begunByUs(carrier: CarrierRecordings, callSid: string): Promise<CarrierRecording[]> {
  const listed = await carrier.ofCall(callSid);
  return listed.filter(({ source }) => source === 'StartCallRecordingAPI').sort((a, b) => (a.startedAt?.getTime() ?? 0) - (b.startedAt?.getTime() ?? 0));
}
