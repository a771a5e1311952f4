import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesOf, openedBy, type Gates } from './gates.ts';

const CLOSED: Gates = {
  pym: null,
  iframeResizer: null,
  openIframeResizer: false,
  wordPress: null,
  medium: false,
};
const at = (address: string, referrer = ''): Gates =>
  gatesOf(new URL(address, 'https://map.example/embed/'), referrer);

describe('an address', () => {
  test('opens nothing by itself', () => {
    expect(at('?area=410181&eid=zh-1', 'https://news.example/story')).toEqual(CLOSED);
  });

  test('with childId speaks to pym, but not with one that could break its message', () => {
    expect(at('?childId=map-1').pym).toBe('map-1');
    for (const id of ['', 'a b', 'a%0Ab', '%3Cscript%3E', 'a'.repeat(101)])
      expect(at(`?childId=${id}`).pym, id).toBeNull();
  });

  test('with a secret in its hash speaks to WordPress', () => {
    expect(at('#?secret=abcDEF123').wordPress).toBe('abcDEF123');
    for (const hash of ['#secret=a', '#?secret=', '#?secret=a-b', '#?secret=a&b=c', '#area-410181'])
      expect(at(hash).wordPress, hash).toBeNull();
  });

  test.each([
    ['https://medium.com/p/1', true],
    ['https://blog.medium.com/p/1', true],
    ['https://cdn.embedly.com/widgets/media.html', true],
    ['https://notmedium.com/', false],
    ['https://medium.com.evil.example/', false],
    ['not an address', false],
  ])('with the referrer %s: Medium %s', (referrer, medium) => {
    expect(at('', referrer).medium).toBe(medium);
  });
});

describe('a message of the parent', () => {
  test.each([
    [
      'iframe-resizer 4',
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
    ],
    [
      'iframe-resizer 5',
      '[iFrameSizer]map:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:GPLv3:5.5.9:0::',
    ],
    [
      'open-iframe-resizer, legacy',
      '[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false',
    ],
  ])('%s is greeted by its id', (_, greeting) => {
    expect(openedBy(CLOSED, greeting)?.iframeResizer).toBe(
      greeting.slice('[iFrameSizer]'.length).split(':')[0],
    );
  });

  test.each([
    '[iFrameSizer]resize',
    '[iFrameSizer]message:"hello"',
    '[iFrameSizer]pageInfo:{}',
    '[iFrameSizer]:8:false:false:32:',
  ])('%s of a parent that resizes is no greeting', (message) => expect(openedBy(CLOSED, message)).toBeNull());

  test('iframe-child-init opens open-iframe-resizer', () => {
    expect(openedBy(CLOSED, { type: 'iframe-child-init' })?.openIframeResizer).toBe(true);
  });

  test('ready asks again for a height where WordPress is known, and only there', () => {
    const gates = { ...CLOSED, wordPress: 'abc' };
    expect(openedBy(gates, { message: 'ready', secret: 'abc' })).toBe(gates);
    expect(openedBy(CLOSED, { message: 'ready', secret: 'abc' })).toBeNull();
  });

  test('frames-init of a @newswire/frames that came late asks again', () => {
    expect(openedBy(CLOSED, { sentinel: 'amp', type: 'frames-init' })).toBe(CLOSED);
  });

  test('of any other kind opens nothing and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => {
        expect(openedBy(CLOSED, data)).toBeNull();
      }),
    );
  });
});
