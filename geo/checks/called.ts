import { divisionOf } from '../../src/domain/adcode.ts';

/** How messages call an area: code and name. */
export const called = (adcode: string): string => `${adcode} ${divisionOf(adcode)?.name ?? ''}`.trim();
