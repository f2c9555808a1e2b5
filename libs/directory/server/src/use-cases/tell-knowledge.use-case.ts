import { Inject, Injectable } from '@nestjs/common';
import type { Knowledge, KnowledgeLine, KnowledgeQuery } from '@pukar/directory-core/contracts';
import type { EmergencyNumber, Facility, OfficeCard, Scheme } from '@pukar/directory-core/domain';
import { type Clock, indianDay, type Language } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { wordsOfPart } from '../content/words-of.js';
import type { DirectoryContent, Listener } from '../content/directory-content.js';
import { Directory } from '../directory.js';

/** Tells an agent what helps with a caller: the notice of the day, schemes, the office of the place, places that serve the public, and emergency numbers; those of the category's department first. From memory. */
@Injectable()
export class TellKnowledge {
  constructor(
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ category: code, place: placeCode, language }: KnowledgeQuery): Promise<Knowledge> {
    const [category, place, snapshot] = [await this.directory.category(code ?? ''), await this.directory.place(placeCode ?? ''), await this.directory.snapshot()];
    const now = this.clock.now();
    const today = indianDay(now);
    const content = this.directory.content();
    const listener: Listener = { today, language };
    const district = place ? place.districtCode.slice(place.districtCode.indexOf('-') + 1) : null;
    const nameOf = (department: string): string => snapshot.departments.find((one) => one.code === department)?.name.en ?? department;
    const isMine = (owner: string): boolean => category !== undefined && category.department === owner;
    const schemes = content.list<Scheme>('scheme', listener).map((scheme): KnowledgeLine => ({
      kind: 'scheme', code: scheme.code, title: wordsOfPart(scheme, 'name', 'en-IN') ?? scheme.code, figures: '', isOfCategory: isMine(scheme.owner),
      text: [wordsOfPart(scheme, 'about', language), wordsOfPart(scheme, 'where', language)].filter(Boolean).join(' '),
    }));
    const offices = content.list<OfficeCard>('office', listener).filter(({ body }) => body.district === district).map(({ code: office, body }): KnowledgeLine => ({
      kind: 'office', code: office, title: nameOf(body.department), text: '', figures: `${body.phone} · ${body.opensAt}–${body.closesAt}`, isOfCategory: isMine(body.department),
    }));
    const facilities = content.list<Facility>('facility', listener).filter(({ body }) => body.district === district).map((facility): KnowledgeLine => ({
      kind: 'facility', code: facility.code, title: this.directory.words(`facility.${facility.body.facility}`, 'en-IN', today) ?? facility.body.facility, text: wordsOfPart(facility, 'address', language) ?? '',
      figures: facility.body.phone, isOfCategory: isMine(facility.owner),
    }));
    const emergencies = content.list<EmergencyNumber>('emergency-number', { ...listener, language: null }).map(({ body }): KnowledgeLine => ({
      kind: 'emergency', code: body.number, title: body.name.en, text: language === 'en-IN' ? '' : body.name.hi, figures: body.number, isOfCategory: false,
    }));
    return {
      categoryInWords: category ? (this.directory.words(`category.${category.code}`, language, today) ?? null) : null,
      lines: [...noticeOf(content, language, now), ...schemes, ...offices, ...facilities, ...emergencies].toSorted((a, b) => Number(b.isOfCategory) - Number(a.isOfCategory)),
    };
  }
}

/** What everybody who calls is told now. */
function noticeOf(content: DirectoryContent, language: Language, now: Date): KnowledgeLine[] {
  const { notice, noticeUntil } = content.switchedOf('everyone');
  const said = notice && noticeUntil && now < noticeUntil ? content.find('notice', notice, { today: indianDay(now), language: null }) : undefined;
  if (!said) return [];
  return [{ kind: 'notice', code: said.code, title: wordsOfPart(said, 'text', 'en-IN') ?? said.code, text: wordsOfPart(said, 'text', language) ?? '', figures: '', isOfCategory: true }];
}
