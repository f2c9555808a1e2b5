import { decideScheme, keyOfPart, NO_ANSWERS, type Facility, type OfficeCard, type PostHolder, type Scheme } from '@pukar/directory-core/domain';
import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { DirectoryContent } from '../content/directory-content.js';
import { spokenKey, wordsOfPart } from '../content/words-of.js';
import type { CallerQuestion, DirectoryAnswer } from './caller-question.js';
import { listenerOf } from './listener-of.js';

const NONE: DirectoryAnswer = { code: 'none' };

/** What a scheme is, and how it is applied for. */
export function answerSchemeAbout(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const scheme = content.find<Scheme>('scheme', question.known['scheme'], listenerOf(question));
  return scheme ? { code: 'about', data: { about: keyOfPart(scheme, 'about'), where: keyOfPart(scheme, 'where') } } : NONE;
}

/** The next question that tells whether somebody might be entitled, or what their answers come to. */
export function answerSchemeQuestion(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const { scheme: code, answers = NO_ANSWERS, reply = NO_ANSWERS } = question.known;
  const scheme = content.find<Scheme>('scheme', code, listenerOf(question));
  if (!scheme) return NONE;
  const step = decideScheme(scheme.body, answers, reply);
  if ('ask' in step) return { code: 'question', data: { question: keyOfPart(scheme, step.ask), answers: step.answers } };
  return { code: step.verdict, data: { where: keyOfPart(scheme, 'where') } };
}

/** The place of a kind in a district. Its address is told where there are words for it. */
export function answerFacility(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const { facility: kind, district } = question.known;
  const facility = content.find<Facility>('facility', `${kind}-${district}`, listenerOf(question));
  if (!facility) return NONE;
  const hasAddress = (question.language ? [question.language] : LANGUAGES_OF_THE_STATE).every((language) => wordsOfPart(facility, 'address', language));
  return { code: 'found', data: { phone: facility.body.phone, ...(hasAddress ? { address: keyOfPart(facility, 'address') } : {}) } };
}

/** A department's office in a district: whom to ask there, and when. */
export function answerOffice(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const { department, district } = question.known;
  const office = content.find<OfficeCard>('office', `${department}-${district}`, listenerOf(question));
  if (!office) return NONE;
  const { phone, opensAt, closesAt } = office.body;
  return { code: 'found', data: { post: office.body.department, phone, opens: opensAt, closes: closesAt } };
}

/** Who holds a post. One that every district has needs a district to be told. */
export function answerWhoIs(content: DirectoryContent, question: CallerQuestion, districtPosts: readonly string[]): DirectoryAnswer {
  const { post = '', district } = question.known;
  const isOfDistrict = districtPosts.includes(post);
  if (isOfDistrict && !district) return { code: 'ofDistrict' };
  const holder = content.find<PostHolder>('post', isOfDistrict ? `${post}-${district}` : post, listenerOf(question));
  return holder ? { code: isOfDistrict ? 'foundThere' : 'found', data: { person: spokenKey(holder, 'person'), phone: holder.body.phone } } : NONE;
}

/** The survey's question after the one that was asked, or the first. */
export function answerSurveyQuestion(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const questions = content.list('survey', listenerOf(question));
  const next = questions[questions.findIndex(({ code }) => code === question.known['asked']) + 1];
  return next ? { code: 'question', data: { question: keyOfPart(next, 'text'), asked: next.code } } : { code: 'done' };
}
