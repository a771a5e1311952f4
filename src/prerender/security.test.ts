import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './security.ts';

const read = (hashes: readonly string[]): Map<string, string> =>
  new Map(
    contentSecurityPolicy(hashes)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
  );

describe('the content security policy', () => {
  test('is the one of the drawing', () => {
    expect(Object.fromEntries(read([]))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self' data: blob:",
      'manifest-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('allows a style in the page by its hash, and nothing else more', () => {
    const policy = read(["'sha256-abc='"]);
    expect(policy.get('style-src')).toBe("'self' 'sha256-abc='");
    expect(policy.get('script-src')).toBe("'self'");
  });

  test('lets a configured basemap’s hosts send pictures and data, and nothing else', () => {
    const hosts = ['https://a.example.cn', 'https://b.example.cn:8443'];
    const [plain, open] = [contentSecurityPolicy([]), contentSecurityPolicy([], hosts)];
    const added = open.split('; ').filter((directive) => !plain.split('; ').includes(directive));
    expect(added).toEqual([
      `img-src 'self' data: blob: ${hosts.join(' ')}`,
      `connect-src 'self' ${hosts.join(' ')}`,
    ]);
    expect(contentSecurityPolicy([], [])).toBe(plain);
  });

  test('stands in a double-quoted attribute and leaves out what a meta tag cannot say', () => {
    expect(contentSecurityPolicy(["'sha256-abc='"])).not.toMatch(/"|unsafe|frame-ancestors|\*/);
  });
});
