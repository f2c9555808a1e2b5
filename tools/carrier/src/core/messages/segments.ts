/** The letters of GSM 03.38 that a text message may use without turning into Unicode. */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
/** Of these, the ones that take the room of two. */
const DOUBLE = /[\^{}\\[~\]|€]/g;

/** How many parts a text message is sent in: 160 or 153 letters a part in GSM, 70 or 67 in Unicode. */
export function segmentsOf(body: string): number {
  const isGsm = GSM.test(body);
  const length = isGsm ? body.length + (body.match(DOUBLE)?.length ?? 0) : body.length;
  const [whole, part] = isGsm ? [160, 153] : [70, 67];
  return length <= whole ? 1 : Math.ceil(length / part);
}
