import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

const unescape = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('escaping', () => {
  test('turns markup into text', () => {
    expect(escapeHtml('<img src="x" onerror="alert(1)">')).toBe(
      '&lt;img src=&quot;x&quot; onerror=&quot;alert(1)&quot;&gt;',
    );
  });

  test('escapes what is escaped already, so that it reads the same', () => {
    expect(escapeHtml('&lt;')).toBe('&amp;lt;');
  });

  test('leaves nothing that could end an attribute or open a tag, and loses nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '>', '"', '&', 'a', '中', ';', 'lt', 'amp') });
    fc.assert(
      fc.property(text, (wild) => {
        expect(escapeHtml(wild)).not.toMatch(/[<>"]/);
        expect(unescape(escapeHtml(wild))).toBe(wild);
      }),
    );
  });
});
