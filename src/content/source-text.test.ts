import { describe, expect, it } from 'vitest';
import { articles, SOURCE_TEXT } from './fixture.ts';
import { blocksOf, splitSource } from './source-text.ts';

const { articles: read, failures } = splitSource(SOURCE_TEXT, articles());

describe('a source text', () => {
  it('is cut into the articles whose titles stand in it', () => {
    expect(failures).toEqual([]);
    expect([...read.keys()]).toEqual(['north-canal', 'south-slope']);
  });

  it('counts paragraphs from 1 after title and kicker, without bylines; a dash begins a paragraph, not a kicker', () => {
    expect(read.get('north-canal')?.paragraphs.map((text) => text.slice(0, 6))).toEqual([
      '“北渠去年通',
      '——打造渠畔',
    ]);
    expect(read.get('north-canal')?.byline).toEqual(['甲一', '乙二']);
  });

  it('counts no line of white space and no series line, and takes what follows as captions', () => {
    expect(read.get('south-slope')?.paragraphs).toHaveLength(2);
    expect(read.get('south-slope')?.captions).toEqual(['3月1日,南坡林场门前']);
  });

  it('reads the same with Windows line ends', () => {
    expect(splitSource(SOURCE_TEXT.replaceAll('\n', '\r\n'), articles())).toEqual({
      articles: read,
      failures,
    });
    expect(blocksOf('\uFEFF\r\n 甲 \r乙\n\u3000\n')).toEqual(['甲', '乙']);
  });

  it('finds the articles whatever the order of the records', () => {
    expect(splitSource(SOURCE_TEXT, articles().reverse()).articles.get('north-canal')).toEqual(
      read.get('north-canal'),
    );
  });
});

describe('an article record that the text does not bear out', () => {
  const [north, south] = articles();
  it.each([
    ['a title', { ...north, anchor: '北渠放水 两岸添绿' }, 'north-canal: its title line 「北渠放水 两岸添绿」 is not in the text; nearest: 「北渠通水 两岸添绿」'],
    ['a kicker', { ...north, kicker: '——访负责人' }, 'north-canal: its kicker 「——访负责人」 is not there; nearest: 「——访测试区」'],
    ['a byline', { ...north, byline: ['甲一'] }, 'north-canal: its byline is 「甲一」, the text has 「甲一 乙二」'],
    ['a series', { ...south, series: '南坡·百年' }, 'south-slope: its series 「南坡·百年」 is not there; nearest: 「南坡·十年」'],
  ])('is told by name: %s', (_rule, article, expected) => {
    expect(splitSource(SOURCE_TEXT, [article]).failures).toContain(expected);
  }); // prettier-ignore

  it('is told when its title stands there twice', () => {
    expect(splitSource('题\n文\n题\n', [{ ...south, anchor: '题' }]).failures[0]).toContain('more than once');
  });
});
