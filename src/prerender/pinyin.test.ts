import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DIVISIONS } from '../domain/adcode.ts';
import { PinyinSchema } from '../domain/pinyin.ts';
import { pinyinOf } from './pinyin.ts';

/** How the names are read, 中牟 (mù), 荥阳 (xíng) and 巩义 among them. */
const READ = {
  '410100': 'zheng zhou shi',
  '410102': 'zhong yuan qu',
  '410103': 'er qi qu',
  '410104': 'guan cheng hui zu qu',
  '410105': 'jin shui qu',
  '410106': 'shang jie qu',
  '410108': 'hui ji qu',
  '410122': 'zhong mu xian',
  '410181': 'gong yi shi',
  '410182': 'xing yang shi',
  '410183': 'xin mi shi',
  '410184': 'xin zheng shi',
  '410185': 'deng feng shi',
  '650500': 'ha mi shi',
  '650502': 'yi zhou qu',
  '650521': 'ba li kun ha sa ke zi zhi xian',
  '650522': 'yi wu xian',
};

describe('the pinyin of the areas', () => {
  const table = pinyinOf(DIVISIONS);

  test.each(DIVISIONS)('reads $name as it is read there', ({ adcode }) => {
    expect(table[adcode]?.join(' ')).toBe(READ[adcode as keyof typeof READ]);
  });

  test('has one syllable for each character, in plain letters', () => {
    expect(v.safeParse(PinyinSchema, table).success).toBe(true);
    for (const { adcode, name } of DIVISIONS) expect(table[adcode]).toHaveLength(name.length);
  });
});
