import { describe, expect, test } from 'vitest';
import type { Gates } from './gates.ts';
import { isWorthTelling, sizeMessages } from './size-messages.ts';

const CLOSED: Gates = {
  pym: null,
  iframeResizer: null,
  openIframeResizer: false,
  wordPress: null,
  medium: false,
};
const SIZE = { width: 390, height: 812 };
const messages = (change: Partial<Gates> = {}, first = false): unknown[] =>
  sizeMessages(SIZE, { ...CLOSED, ...change }, 'zh-7f3a', 'https://map.example/embed/', first);

describe('a size is told', () => {
  test('with one object that AMP, frames, Datawrapper and our own element read', () => {
    expect(messages()).toEqual([
      {
        sentinel: 'amp',
        type: 'embed-size',
        height: 812,
        width: 390,
        'datawrapper-height': { 'zh-7f3a': 812 },
        source: 'zhengha-map',
        v: 1,
        eid: 'zh-7f3a',
        event: 'size',
      },
    ]);
  });

  test.each([
    ['pym', { pym: 'graphic' }, 'pymxPYMxgraphicxPYMxheightxPYMx812'],
    ['iframe-resizer', { iframeResizer: 'map' }, '[iFrameSizer]map:812:390:resizeObserver'],
    ['open-iframe-resizer', { openIframeResizer: true }, { type: 'iframe-resized', width: 390, height: 812 }],
    ['WordPress', { wordPress: 'abc' }, { message: 'height', value: 812, secret: 'abc' }],
  ] as const)('in %s’s own words only behind its gate', (_, gate, expected) => {
    expect(messages(gate).slice(1)).toEqual([expected]);
  });

  test('to iframe-resizer’s greeting with the answer it waits for', () => {
    expect(messages({ iframeResizer: 'map' }, true).slice(1)).toEqual([
      '[iFrameSizer]map:812:390:init',
      '[iFrameSizer]map:812:390:resizeObserver',
    ]);
  });

  test('to Medium as JSON with the embed’s own address', () => {
    expect(JSON.parse(String(messages({ medium: true })[1]))).toEqual({
      src: 'https://map.example/embed/',
      context: 'iframe.resize',
      height: 812,
    });
  });

  test('in every dialect at once where several are spoken, and never as null', () => {
    const all = messages({
      pym: 'a',
      iframeResizer: 'b',
      openIframeResizer: true,
      wordPress: 'c',
      medium: true,
    });
    expect(all).toHaveLength(6);
    expect(all).not.toContain(null);
  });
});

test('a size is worth telling when it moved by more than one pixel, and never while there is none', () => {
  expect(isWorthTelling(null, SIZE)).toBe(true);
  expect(isWorthTelling(SIZE, SIZE)).toBe(false);
  expect(isWorthTelling(SIZE, { ...SIZE, height: 813 })).toBe(false);
  expect(isWorthTelling(SIZE, { ...SIZE, height: 814 })).toBe(true);
  expect(isWorthTelling(SIZE, { ...SIZE, height: 810 })).toBe(true);
  expect(isWorthTelling(SIZE, { ...SIZE, width: 391 })).toBe(true);
  expect(isWorthTelling(null, { width: 0, height: 40 })).toBe(false);
  expect(isWorthTelling(null, { width: 390, height: 0 })).toBe(false);
});
