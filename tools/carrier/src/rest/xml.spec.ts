import { describe, expect, it } from '@jest/globals';
import { toXml } from './xml.js';

const inside = (body: object, path: string): string => toXml(body, path).replace(/^.*<TwilioResponse>/s, '').replace('</TwilioResponse>', '');

describe('an answer as XML', () => {
  it('names a resource after its collection', () =>
    expect(inside({ sid: 'CA1', parent_call_sid: null, to: 'a<b', muted: true }, '/2010-04-01/Accounts/AC1/Calls/CA1')).toBe('<Call><Sid>CA1</Sid><ParentCallSid/><To>a&lt;b</To><Muted>true</Muted></Call>'));

  it('names what is nested too', () =>
    expect(inside({ subresource_uris: { media: '/m.json' } }, '/2010-04-01/Accounts/AC1/Messages/SM1')).toBe('<Message><SubresourceUris><Media>/m.json</Media></SubresourceUris></Message>'));

  it('shows the page of a list as attributes', () =>
    expect(inside({ queue_members: [{ position: 1 }], page: 0, page_size: 50, next_page_uri: null }, '/2010-04-01/Accounts/AC1/Queues/QU1/Members')).toBe(
      '<QueueMembers page="0" pagesize="50" nextpageuri=""><QueueMember><Position>1</Position></QueueMember></QueueMembers>',
    ));

  it('shows a refusal', () =>
    expect(inside({ code: 20404, message: 'none', more_info: 'https://x', status: 404 }, '/')).toBe('<RestException><Code>20404</Code><Message>none</Message><MoreInfo>https://x</MoreInfo><Status>404</Status></RestException>'));
});
