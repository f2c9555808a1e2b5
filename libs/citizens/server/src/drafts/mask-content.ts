import { Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
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
      facts: Object.fromEntries(Object.entries(content.facts).map(([key, fact]) => [key, { ...fact, value: mask(fact.value) }])),
    };
  }
}
