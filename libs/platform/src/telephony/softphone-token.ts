import twilio from 'twilio';

/** A short-lived token with which an agent's browser may receive calls as `client:<identity>`, and make none. */
export function mintSoftphoneToken(config: { accountSid: string; apiKeySid: string; apiKeySecret: string }, identity: string, ttlSeconds: number): string {
  const { AccessToken } = twilio.jwt;
  const token = new AccessToken(config.accountSid, config.apiKeySid, config.apiKeySecret, { identity, ttl: ttlSeconds });
  token.addGrant(new AccessToken.VoiceGrant({ incomingAllow: true }));
  return token.toJwt();
}
