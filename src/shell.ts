/**
 * Where the address leads to another shell: `?kiosk` on any page means the kiosk, `kiosk=0` on the kiosk means the page.
 * `null` where this page is the one that is asked for.
 */
export function otherShell(search: string, shell: string | undefined, root: string): string | null {
  const asked = new URLSearchParams(search).get('kiosk');
  if (shell === 'kiosk') return asked === '0' ? (root || './') + search : null;
  return shell === undefined && asked !== null && asked !== '0' ? `${root}kiosk/${search}` : null;
}
