import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import { AreaSchema, type Area } from '../domain/area.ts';
import { ArticleSchema, type Article } from '../domain/article.ts';

/** A made-up page for tests: two pieces, the second with series lines and a caption. */
export const SOURCE_TEXT = `
北渠通水 两岸添绿

——访测试区负责人

“北渠去年通水,”负责人说,‘十里渠’惠及1200余户。

——打造渠畔新街,铺设步道3.5公里。

本报记者 甲一 乙二

南坡种树记

人。山上的树苗是2020年春天栽下的。
\u00A0
今年再补种5万株。

南坡·十年

系列报道

3月1日,南坡林场门前
`;

/** The two articles of the made-up page; a test changes what it is about. */
export function articles(): [Article, Article] {
  return [
    v.parse(ArticleSchema, {
      id: 'north-canal',
      title: '北渠通水　两岸添绿',
      kicker: '——访测试区负责人',
      byline: ['甲一', '乙二'],
      anchor: '北渠通水 两岸添绿',
    }),
    v.parse(ArticleSchema, {
      id: 'south-slope',
      title: '南坡种树记',
      series: '南坡·十年系列报道',
      anchor: '南坡种树记',
    }),
  ];
}

/** An area with one fact that quotes the made-up page rightly; a test changes what it is about. */
export function area(evidence: object = {}, fact: object = {}, rest: object = {}): Area {
  return v.parse(AreaSchema, {
    adcode: '410102',
    role: 'context',
    facts: [
      {
        id: 'test-households',
        kind: 'achieved',
        period: 'now',
        topic: 'livelihood',
        label: '惠及',
        value: { text: '1200余户', number: 1200, unit: '户', qualifier: '余' },
        evidence: { article: 'north-canal', paragraph: 1, phrase: '惠及1200余户', ...evidence },
        ...fact,
      },
    ],
    ...rest,
  });
}

/** Writes a content folder that lives as long as the test that asks for it, and returns its path. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['areas', 'articles']) mkdirSync(path.join(root, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  return root;
}
