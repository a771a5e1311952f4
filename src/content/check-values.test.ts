import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS, type Value } from '../domain/fact.ts';
import { valueFaults } from './check-values.ts';
import { area, folder } from './fixture.ts';
import { describeProblem, loadContent } from './index.ts';

/** What is wrong with a value whose phrase is its text, or another; the label says nothing of it. */
function faults(value: Value, phrase = value.text, label = '项'): string[] {
  const [fact] = area({ phrase }, { value, label }).facts;
  return fact ? valueFaults(fact).map(({ key, expected }) => `${key}: ${expected}`) : []; // prettier-ignore
}

describe('a value with a number', () => {
  it.each<Value>([
    { text: '2307亿元', number: 2307, unit: '亿元' },
    { text: '突破2000亿元', number: 2000, unit: '亿元', qualifier: '突破' },
    { text: '400余万人', number: 400, unit: '万人', qualifier: '余' },
    { text: '400万余人', number: 400, unit: '万余人', qualifier: '余' },
    { text: '1,200余户', number: 1200, unit: '户', qualifier: '余' },
    { text: '100万余', number: 100, unit: '万', qualifier: '余' },
    { text: '70%以上', number: 70, unit: '%', qualifier: '以上' },
    { text: '累计达1530亿元', number: 1530, unit: '亿元', qualifier: '累计' },
    { text: '达1530亿元', number: 1530, unit: '亿元' },
    { text: '仅 43.5 岁', number: 43.5, unit: '岁', qualifier: '仅' },
    { text: '88', number: 88 },
  ])('is its qualifier, number and unit: $text', (value) => {
    expect(faults(value)).toEqual([]);
  });

  it('has no word that none of the three accounts for', () => {
    expect(faults({ text: '累计达1530亿元', number: 1530, unit: '亿元' })).toEqual([
      'text: nothing besides its number, unit and qualifier, where 「累计」 is left over',
    ]);
    expect(faults({ text: '3年', number: 3 })[0]).toMatch(/「年」 is left over/);
    expect(faults({ text: '力争突破5家', number: 5, unit: '家', qualifier: '突破' })[0]).toMatch(
      /「力争」 is left over/,
    );
    expect(faults({ text: '5家3个', number: 5, unit: '家' })[0]).toMatch(/「3个」 is left over/);
  });

  it('has no qualifier hidden in its unit', () => {
    expect(faults({ text: '400万余人', number: 400, unit: '万余人' })).toEqual([
      'qualifier: 余, which stands in 「400万余人」',
    ]);
  });

  it('names a qualifier that stands beside the figure in its text', () => {
    const text = '突破2000亿元';
    expect(faults({ text, number: 2000, unit: '亿元', qualifier: '超过' })).toContain(
      'qualifier: a word that stands beside what it qualifies in 「突破2000亿元」',
    );
    expect(faults({ text: '2000亿元突破', number: 2000, unit: '亿元', qualifier: '突破' })).not.toEqual([]);
  });

  const before = QUALIFIERS.filter((word) => word !== '余' && word !== '以上');
  const made = fc
    .tuple(fc.constantFrom(...before), fc.nat(9999), fc.constantFrom('亿元', '户', '%', '万人', '公里'))
    .map(([qualifier, number, unit]): Value => ({ text: `${qualifier}${number}${unit}`, number, unit, qualifier })); // prettier-ignore

  it('passes however the three are put together, and not with another qualifier or none', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(undefined, ...QUALIFIERS), ({ qualifier: own, ...value }, other) => {
        expect(faults({ ...value, qualifier: own })).toEqual([]);
        if (other !== own)
          expect(faults({ ...value, ...(other ? { qualifier: other } : {}) })).not.toEqual([]);
      }),
    );
  });

  it('fails with any word more, wherever it stands', () => {
    const word = fc.constantFrom('约', '近', '年', '新', '不', '再', '近乎', '1', '以下');
    fc.assert(
      fc.property(made, word, fc.nat(20), (value, more, at) => {
        const place = [0, value.text.length, (value.qualifier ?? '').length][at % 3] ?? 0;
        const text = value.text.slice(0, place) + more + value.text.slice(place);
        // A digit put to the number makes another number, which the schema refuses.
        if (more === '1' && place === (value.qualifier ?? '').length) return;
        expect(faults({ ...value, text })).not.toEqual([]);
      }),
    );
  });
});

describe('a value in words', () => {
  it.each<Value>([
    { text: '百亿级' },
    { text: '取得新突破' },
    { text: '突破性进展' },
    { text: '近郊农业' },
    { text: '近三分之二', qualifier: '近' },
    { text: '即将跨入千亿门槛', qualifier: '即将' },
    { text: '稳步迈向更高层次', qualifier: '迈向' },
    { text: '累计达千亿元', qualifier: '累计' },
    { text: '七成以上', qualifier: '以上' },
    { text: '三百余家', qualifier: '余' },
    { text: '2022年底' },
  ])('names the qualifier that it prints, and only that: $text', (value) => {
    expect(faults(value)).toEqual([]);
    for (const qualifier of [undefined, ...QUALIFIERS])
      if (qualifier !== value.qualifier)
        expect(faults({ text: value.text, ...(qualifier ? { qualifier } : {}) }), qualifier).not.toEqual([]);
  });

  it('leaves a second qualifier to the label', () => {
    expect(faults({ text: '力争突破两千亿', qualifier: '突破' })).toEqual([
      'text: one qualifier, where there are 突破, 力争; the label can take the other',
    ]);
  });
});

describe('a qualifier beside the value in its phrase', () => {
  const value: Value = { text: '1530亿元', number: 1530, unit: '亿元' };
  it('may not be left out', () => {
    expect(faults(value, '投资累计达1530亿元')).toEqual([
      'text: 累计, which is printed beside it, in the text or the label',
    ]);
    expect(faults({ text: '70%', number: 70, unit: '%' }, '保持在70%以上')[0]).toMatch(/^text: 以上,/);
    expect(faults({ text: '更高层次' }, '迈向更高层次')[0]).toMatch(/^text: 迈向,/);
    expect(faults({ text: '5家', number: 5, unit: '家' }, '新增15家，突破5家')[0]).toMatch(/^text: 突破,/);
  });

  it('may stand in the label', () => {
    expect(faults(value, '投资累计达1530亿元', '累计投资')).toEqual([]);
  });

  it('is none where the word belongs to another', () => {
    expect(faults(value, '有新突破，1530亿元')).toEqual([]);
    expect(faults({ text: '新格局' }, '取得突破新格局')).toEqual([]);
  });
});

describe('the content', () => {
  it('stops on the line of the value', () => {
    const [problem] = loadContent(
      folder({
        'articles/piece.yaml': 'id: piece\ntitle: 题\nanchor: 题\n',
        'areas/410102.yaml':
          "adcode: '410102'\nrole: context\nfacts:\n  - id: one\n    kind: target\n    period: now\n    topic: aid\n    label: 惠及\n    value:\n      text: 超过5户\n      number: 5\n      unit: 户\n    evidence: { article: piece, paragraph: 1, phrase: 超过5户 }\n",
      }),
    ).problems;
    expect(problem && describeProblem(problem)).toMatch(
      /410102\.yaml:10: facts\[0\]\.value\.text is "超过5户", expected .*「超过」 is left over$/,
    );
  });

  it('of the product allows no other qualifier than the printed one, at any value', () => {
    const facts = loadContent().areas.flatMap((each) => each.facts);
    for (const fact of facts) {
      if (!fact.value) continue;
      expect(valueFaults(fact)).toEqual([]);
      const { qualifier: own, ...value } = fact.value;
      for (const qualifier of [undefined, ...QUALIFIERS])
        if (qualifier !== own)
          expect(valueFaults({ ...fact, value: { ...value, ...(qualifier ? { qualifier } : {}) } }), `${fact.id} ${qualifier}`).not.toEqual([]); // prettier-ignore
    }
  });
});
