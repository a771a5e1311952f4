import { describe, expect, test } from 'vitest';
import { asksForSize, isForUs } from './size-question.ts';

const QUESTION = { to: 'zhengha-map', v: 1, cmd: 'size?' };

describe('the question for the size', () => {
  test('is heard as it is documented', () => {
    expect(isForUs(QUESTION) && asksForSize(QUESTION)).toBe(true);
  });

  test.each([
    ['of another version', { ...QUESTION, v: 2 }],
    ['of no version', { to: 'zhengha-map', cmd: 'size?' }],
    ['with something beside', { ...QUESTION, area: '410181' }],
    ['that is another command', { ...QUESTION, cmd: 'select' }],
  ])('is not one %s', (_, data) => {
    expect(asksForSize(data)).toBe(false);
  });

  test.each([null, 'size?', 7, { ...QUESTION, to: 'another' }, { v: 1, cmd: 'size?' }])(
    'to somebody else (%j) is not for us',
    (data) => {
      expect(isForUs(data)).toBe(false);
    },
  );
});
