import { describe, expect, test } from 'vitest';
import { otherShell } from './shell.ts';

describe('?kiosk', () => {
  test.for(['?kiosk', '?kiosk=', '?kiosk=1', '?kiosk=yes&idle=60'])(
    '%s on any page leads to the kiosk',
    (search) => {
      expect(otherShell(search, undefined, '')).toBe(`kiosk/${search}`);
      expect(otherShell(search, undefined, '../../')).toBe(`../../kiosk/${search}`);
    },
  );

  test('only kiosk=0 is off', () => {
    expect(otherShell('?kiosk=0', undefined, '')).toBeNull();
    expect(otherShell('?kiosk=0', 'kiosk', '../')).toBe('../?kiosk=0');
    for (const search of ['', '?kiosk', '?idle=60']) expect(otherShell(search, 'kiosk', '../')).toBeNull();
  });

  test('nothing of it leads anywhere, and an embed stays what it is', () => {
    expect(otherShell('?area=410181', undefined, '')).toBeNull();
    expect(otherShell('?kiosk', 'embed', '../')).toBeNull();
  });
});
