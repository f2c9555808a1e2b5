import { Injectable } from '@nestjs/common';
import type { Anchor, DraftContent } from '@pukar/citizens-core/contracts';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';

/** Hides Aadhaar numbers in every field of a draft that somebody types into. */
@Injectable()
export class MaskContent {
  constructor(private readonly aadhaar: AadhaarMaskPort) {}

  execute(content: DraftContent): DraftContent {
    const mask = (text: string) => this.aadhaar.mask(text);
    return {
      ...content,
      statement: mask(content.statement),
      citizenName: mask(content.citizenName),
      citizenAddress: mask(content.citizenAddress),
      receivedAt: mask(content.receivedAt),
      answer: mask(content.answer),
      takenOut: content.takenOut.map((anchor) => maskedAnchor(anchor, mask)),
      leftIn: content.leftIn.map((anchor) => maskedAnchor(anchor, mask)),
      facts: Object.fromEntries(Object.entries(content.facts).map(([key, fact]) => [key, { ...fact, value: mask(fact.value) }])),
    };
  }
}

/** A part that was marked before its number was masked is found again in the masked statement. */
const maskedAnchor = <A extends Anchor>(anchor: A, mask: (text: string) => string): A => ({ ...anchor, quote: mask(anchor.quote), before: mask(anchor.before).slice(-LONGEST_BEFORE) });
const LONGEST_BEFORE = 24;
