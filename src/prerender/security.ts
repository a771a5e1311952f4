/**
 * The policy of every page. `deploy/` sends a wider one as a header, for any basemap, with `frame-ancestors`, which a
 * meta tag cannot say; both hold at once.
 * `hosts` are those of a configured basemap, which its pictures and data come from; there are none by default.
 * `frames` is for a page that shows others of this site.
 */
export function contentSecurityPolicy(
  styleHashes: readonly string[],
  hosts: readonly string[] = [],
  frames = false,
): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes].join(' '),
    ["img-src 'self' data: blob:", ...hosts].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...hosts].join(' '),
    "worker-src 'self' data: blob:",
    "manifest-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
