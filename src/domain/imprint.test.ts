import { describe, expect, test } from 'vitest';
import { COPY } from '../ui/fixture.ts';
import { imprintLines } from './imprint.ts';

const OWN = { reviewNumber: '', basemapSource: '甲', note: '示意图', credit: '' };

describe('the imprint', () => {
  test('says that there is no review number while there is none, and nothing of it once there is', () => {
    expect(imprintLines(OWN, COPY.imprint).missing).toBe('未取得审图号，仅供内部预览');
    const approved = imprintLines({ ...OWN, reviewNumber: 'GS(2026)1号' }, COPY.imprint);
    expect(approved.missing).toBeNull();
    expect(approved.lines[0]).toBe('审图号：GS(2026)1号');
  });

  test('has a line for each thing that is configured, in one order', () => {
    expect(imprintLines({ ...OWN, credit: '制图：某' }, COPY.imprint).lines).toEqual([
      '底图数据：甲',
      '示意图',
      '制图：某',
    ]);
    expect(
      imprintLines({ reviewNumber: '', basemapSource: '', note: '', credit: '' }, COPY.imprint).lines,
    ).toEqual([]);
  });
});
