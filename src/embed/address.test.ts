import { expect, test } from 'vitest';
import { DEFAULT_URL_STATE } from '../state/url.ts';
import { embedAddress, fullAddress } from './address.ts';

const opened = (address: string): URL => new URL(address, 'https://map.example/a/embed/');

test('an embed’s address follows the state and keeps what the host wrote', () => {
  expect(
    embedAddress({ ...DEFAULT_URL_STATE, area: '410102' }, opened('?eid=zh-1&area=410181&ui=min&childId=g')),
  ).toBe('/a/embed/?area=410102&eid=zh-1&ui=min&childId=g');
  expect(embedAddress(DEFAULT_URL_STATE, opened('?area=410181'))).toBe('/a/embed/');
});

test('level 0’s fragment leaves the address, WordPress’s secret stays', () => {
  expect(embedAddress(DEFAULT_URL_STATE, opened('#area-410181'))).toBe('/a/embed/');
  expect(embedAddress(DEFAULT_URL_STATE, opened('?eid=a#?secret=abc'))).toBe('/a/embed/?eid=a#?secret=abc');
});

test('the full page is addressed in the same state, absolutely', () => {
  const root = new URL('https://map.example/a/');
  expect(fullAddress({ ...DEFAULT_URL_STATE, area: '410181', scheme: 'dark' }, 'zh', root)).toBe(
    'https://map.example/a/?area=410181',
  );
  expect(fullAddress(DEFAULT_URL_STATE, 'zh', root)).toBe('https://map.example/a/');
  expect(fullAddress({ ...DEFAULT_URL_STATE, area: '410181', lang: 'en' }, 'en', root)).toBe(
    'https://map.example/a/en/?area=410181',
  );
});
