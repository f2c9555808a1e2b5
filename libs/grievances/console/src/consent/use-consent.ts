import type { TellingConsent } from '@pukar/citizens-core/contracts';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { ComplaintServer } from '../complaint-server.js';

/** Whether the caller on screen may be told of schemes; null while it is not known, or for a hidden number. */
export interface ConsentOnScreen {
  readonly consent: TellingConsent | null;
  readonly trouble: string | null;
  answer(change: Partial<Pick<TellingConsent, 'call' | 'sms'>>): void;
  /** They do not want to be greeted in their language any more. */
  forgetGreeting(): void;
  /** They want no messages at all, or want them again. */
  wantMessages(wanted: boolean): void;
}

/** Shows the citizen's consent and saves each change at once: it holds without a registration. The place that they complain of is the one that they are told of. */
export function useConsent(server: ComplaintServer, callId: string, isOnline: boolean, placeCode: string | null): ConsentOnScreen {
  const [consent, setConsent] = useState<TellingConsent | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const take = useCallback((answer: Awaited<ReturnType<ComplaintServer['openConsent']>>) => {
    if (answer.ok) setConsent(answer.value);
    setTrouble(answer.ok || answer.code === 'unknown-call' || answer.code === 'no-number' ? null : answer.message);
  }, []);
  const save = useCallback(async (wish: Pick<TellingConsent, 'call' | 'sms'>) => take(await server.saveConsent({ callId, ...wish, placeCode })), [server, callId, placeCode, take]);

  useEffect(() => {
    if (isOnline) void server.openConsent(callId).then(take);
  }, [server, callId, isOnline, take]);
  const heard = useEffectEvent(take);
  const hasAgreed = consent !== null && (consent.call || consent.sms);
  const isOfOtherPlace = hasAgreed && placeCode !== null && placeCode !== consent.placeCode;
  const wish = useEffectEvent(() => ({ callId, call: consent?.call ?? false, sms: consent?.sms ?? false, placeCode }));
  useEffect(() => {
    if (isOfOtherPlace) void server.saveConsent(wish()).then(heard);
  }, [server, isOfOtherPlace, placeCode]);

  const answer = useCallback((change: Partial<Pick<TellingConsent, 'call' | 'sms'>>) => {
    if (!consent) return;
    const wish = { call: consent.call, sms: consent.sms, ...change };
    setConsent({ ...consent, ...wish });
    void save(wish);
  }, [consent, save]);
  const forgetGreeting = useCallback(async () => {
    const forgotten = await server.forgetGreeting(callId);
    if (forgotten.ok) setConsent((shown) => shown && { ...shown, greeting: null });
    setTrouble(forgotten.ok ? null : forgotten.message);
  }, [server, callId]);
  const wantMessages = useCallback(async (wanted: boolean) => {
    const kept = await server.wantMessages({ callId, wanted });
    if (kept.ok) setConsent((shown) => shown && { ...shown, wantsNoMessages: !wanted });
    setTrouble(kept.ok ? null : kept.message);
  }, [server, callId]);
  return { consent, trouble, answer, forgetGreeting: () => void forgetGreeting(), wantMessages: (wanted) => void wantMessages(wanted) };
}
