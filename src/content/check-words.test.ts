import { describe, expect, it } from 'vitest';
import { folder } from './fixture.ts';
import { describeProblem, loadContent } from './index.ts';
import { MISREADINGS } from './misreadings.ts';

const ARTICLE = 'id: piece\ntitle: 题\nanchor: 题\n';
const AREA = `adcode: '410102'
role: context
headline: 水到了两岸
summary: 惠及1200余户。
facts:
  - id: one
    kind: achieved
    period: now
    topic: livelihood
    label: 惠及
    value: { text: 1200余户, number: 1200, unit: 户, qualifier: 余 }
    evidence: { article: piece, paragraph: 1, phrase: 惠及1200余户 }
`;
/** What is wrong with the area, or the article, when some of it is replaced. */
function complaints(from: string, to: string): string[] {
  expect(AREA + ARTICLE).toContain(from);
  const files = {
    'areas/410102.yaml': AREA.replace(from, to),
    'articles/piece.yaml': ARTICLE.replace(from, to),
  };
  return loadContent(folder(files)).problems.map((each) =>
    describeProblem(each).replace(/[^\s(]*content-[^/]+\//g, ''),
  );
}

describe('words that need no source text to be found wrong stop the content', () => {
  it('and right ones do not', () => expect(complaints('水到了', '水到了')).toEqual([]));

  it.each(MISREADINGS)('a misreading in any text: $wrong', ({ wrong, right }) => {
    const said = (place: string) =>
      `${place} holds the misreading 「${wrong}」, expected 「${right}」 or other words`;
    expect(complaints('水到了', wrong)).toEqual([said('areas/410102.yaml:3: headline')]);
    expect(complaints('label: 惠及', `label: 惠及${wrong}`)).toEqual([
      said('areas/410102.yaml:10: facts[0].label'),
    ]);
    expect(complaints('title: 题', `title: 题\nbyline: [甲, ${wrong}]`)).toEqual([
      said('articles/piece.yaml:3: byline[1]'),
    ]);
  });

  it('but not in the title line of the source, which nobody is shown', () => {
    expect(complaints('anchor: 题', 'anchor: 撤向')).toEqual([]);
  });

  it('a value that is not printed in its phrase', () => {
    expect(complaints('phrase: 惠及1200余户', 'phrase: 惠及各户1200元')).toEqual([
      'areas/410102.yaml:11: facts[0].value.text is "1200余户", expected words that stand in its phrase 「惠及各户1200元」',
    ]);
  });

  it('a figure of a label that is not printed in its phrase', () => {
    expect(complaints('label: 惠及', 'label: 3年惠及')).toEqual([
      'areas/410102.yaml:10: facts[0].label holds the figure 3, expected figures that stand in its phrase 「惠及1200余户」',
    ]);
  });

  it('a figure of a headline or summary that no fact of the area has', () => {
    expect(complaints('户。', '户，3.5公里。')).toEqual([
      'areas/410102.yaml:4: summary holds the figure 3.5, expected figures that stand in a fact of this area',
    ]);
    expect(complaints('水到了', '5条水到了')).toEqual([
      'areas/410102.yaml:3: headline holds the figure 5, expected figures that stand in a fact of this area',
    ]);
  });
});
