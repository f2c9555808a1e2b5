import * as z from 'zod';

const pattern = z.string().max(500).transform((text, context) => {
  try {
    return new RegExp(text, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: 'is no regular expression' });
    return z.NEVER;
  }
});
const isHere = (url: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/u.test(url);
/** `a=b,c=d`, names in small letters. */
const pairs = (usual: string) => z.string().regex(/^[^=,]+=[^=,]+(,[^=,]+=[^=,]+)*$/u, 'is pairs, as in a=b,c=d').default(usual)
  .transform((text) => Object.fromEntries(text.split(',').map((pair) => pair.split('=').map((part) => part.trim()) as [string, string])));

/** A plain HTTP gateway for SMS instead of the carrier; all unset: the carrier sends them. */
export const smsGateway = {
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/, error: 'needs an address' }).refine((url) => url.startsWith('https:') || isHere(url), 'carries numbers and texts: it needs https').optional(),
  SMS_GATEWAY_FORMAT: z.enum(['query', 'form', 'json']).default('form'),
  SMS_GATEWAY_PARAMETERS: z.string().max(4_000).optional(),
  SMS_GATEWAY_AUTHORIZATION: z.string().regex(/^[\w-]+: ?\S/u, 'is a header, as in Authorization: Bearer …').optional(),
  SMS_GATEWAY_SUCCESS: pattern.optional(),
  SMS_GATEWAY_RETRY: pattern.optional(),
  SMS_GATEWAY_REFUSED: pattern.optional(),
  SMS_GATEWAY_KNOWS_OUR_IDS: z.enum(['on', 'off']).default('off'),
  /** The header that the operators registered, six letters as a rule, and the sender's own id with them. */
  SMS_HEADER: z.string().regex(/^[A-Za-z0-9]{3,11}$/u, 'is 3 to 11 letters and digits').optional(),
  SMS_ENTITY_ID: z.string().regex(/^\d{10,25}$/u, 'is 10 to 25 digits').optional(),
  SMS_GATEWAY_REPORT_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  SMS_GATEWAY_REPORT_FIELDS: pairs('id=id,gateway=msgid,status=status,error=error'),
  SMS_GATEWAY_STATUS_WORDS: pairs('delivrd=delivered,undeliv=undelivered,expired=undelivered,rejectd=failed,acceptd=sent,enroute=sent'),
};

type Given = { readonly SMS_GATEWAY_URL?: string | undefined; readonly SMS_GATEWAY_PARAMETERS?: string | undefined; readonly SMS_GATEWAY_SUCCESS?: RegExp | undefined; readonly SMS_GATEWAY_FORMAT: string };

/** What a gateway cannot be asked without. */
export const gatewayIsWhole = ({ SMS_GATEWAY_URL, SMS_GATEWAY_PARAMETERS, SMS_GATEWAY_SUCCESS }: Given): boolean => !SMS_GATEWAY_URL || Boolean(SMS_GATEWAY_PARAMETERS && SMS_GATEWAY_SUCCESS);
export const wholeGateway = { path: ['SMS_GATEWAY_URL'], error: 'goes with SMS_GATEWAY_PARAMETERS and SMS_GATEWAY_SUCCESS: set all, or none' };
