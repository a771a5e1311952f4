import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DIVISIONS } from '../domain/adcode.ts';
import { CopySchema } from '../domain/copy.ts';
import type { Fact } from '../domain/fact.ts';
import type { PageData } from '../domain/page-data.ts';
import { Story } from './story.svelte.ts';
import { DEFAULT_URL_STATE, type UrlState } from './url.ts';

const copy = v.parse(
  CopySchema,
  parse(readFileSync(new URL('../content/copy/zh.yaml', import.meta.url), 'utf8')),
);
const page: PageData = {
  lang: 'zh',
  copy,
  siteUrl: '',
  imprint: { reviewNumber: '', basemapSource: '', note: '', credit: '' },
  basemap: null,
  regions: DIVISIONS.map((division) => ({
    ...division,
    role: division.parent ? 'context' : 'city',
    areaKm2: 1,
    labelPoint: [0, 0],
    bbox: [0, 0, 1, 1],
    headline: null,
    summary: null,
    remark: null,
    leads: [],
    facts: [],
    articles: [],
  })),
  articles: [],
  frames: [],
  aid: {
    title: '援疆',
    steps: [
      { id: 'ask', title: '一', text: '文', facts: ['a'], light: ['yizhou'] },
      { id: 'send', title: '二', text: '文', facts: ['a'], light: ['zhengzhou', 'link'] },
    ],
  },
  distanceKm: 2000,
};

const withIndustryIn = (adcode: string): PageData['regions'] =>
  page.regions.map((region) =>
    region.adcode === adcode
      ? {
          ...region,
          facts: [
            {
              id: 'x',
              kind: 'achieved',
              period: 'now',
              topic: 'industry',
              label: 'x',
              evidence: { article: 'a', paragraph: 1, phrase: 'x' },
            },
          ],
        }
      : region,
  );

describe('the story', () => {
  let told: UrlState[];
  let story: Story;
  beforeEach(() => {
    told = [];
    story = new Story(page, {});
    story.follow((state) => told.push(state));
  });

  describe('a fact that a link asks for', () => {
    const fact = (id: string, topic: Fact['topic']): Fact => ({
      id,
      kind: 'target',
      period: 'fyp15',
      topic,
      label: '话',
      evidence: { article: 'a', paragraph: 1, phrase: '话' },
    });
    const told = (): Story =>
      new Story(
        {
          ...page,
          regions: page.regions.map((region) =>
            region.adcode === '410181' ? { ...region, facts: [fact('care', 'livelihood')] } : region,
          ),
        },
        {},
      );

    test('opens the area it is of', () => {
      const story = told();
      story.openFact('care');
      expect(story.region?.adcode).toBe('410181');
    });

    test('ends a filter that would hide it, in the same step, and leaves another', () => {
      const story = told();
      const made: UrlState[] = [];
      story.setTopics(['industry']);
      story.follow((state) => made.push(state));
      story.openFact('care');
      expect(made).toMatchObject([{ area: '410181', topics: [] }]);
      story.setTopics(['livelihood']);
      story.openFact('care');
      expect(story.topics).toEqual(['livelihood']);
    });

    test('ends a comparison, and makes no step where it is in sight already', () => {
      const story = told();
      story.compare('410181', '410102');
      story.openFact('care');
      expect(story.selection.compared).toBeNull();
      const made: UrlState[] = [];
      story.follow((state) => made.push(state));
      story.openFact('care');
      story.openFact('unknown');
      expect(made).toEqual([]);
    });
  });

  test('speaks the page’s own language until another is asked for, and tells so', () => {
    expect(story.lang).toBe('zh');
    story.open('410181');
    story.speak('en');
    expect([story.lang, story.page.lang]).toEqual(['en', 'zh']);
    expect(told.at(-1)).toMatchObject({ area: '410181', lang: 'en' });
    story.speak('en');
    expect(told).toHaveLength(2);
    story.speak('zh');
    expect(told.at(-1)?.lang).toBeNull();
  });

  test('told in another language keeps what is open, and says it in the new words', () => {
    story.open('410181');
    story.retell({
      ...page,
      lang: 'en',
      regions: page.regions.map((region) => ({ ...region, name: region.nameEn })),
    });
    expect(story.region?.name).toBe('Gongyi City');
    expect(story.state.area).toBe('410181');
    expect(told).toHaveLength(1);
  });

  test('begins untouched, with nothing open, in 郑州’s frame', () => {
    expect(story.region).toBeNull();
    expect(story.activeFrame).toBe('zhengzhou');
    expect(story.touched).toBe(false);
    expect(told).toEqual([]);
  });

  test('begins where it is told to', () => {
    const begun = new Story(page, {}, { ...DEFAULT_URL_STATE, area: '650502', scheme: 'dark' });
    expect([begun.region?.name, begun.activeFrame, begun.scheme]).toEqual(['伊州区', 'yizhou', 'dark']);
    expect(begun.touched).toBe(false);
  });

  test('opens an area: everything derived follows, and the change is told once', () => {
    story.open('650502');
    expect([story.region?.name, story.activeFrame]).toEqual(['伊州区', 'yizhou']);
    expect([story.emphasis('650502'), story.emphasis('650521')]).toEqual(['selected', 'dimmed']);
    expect(story.touched).toBe(true);
    expect(told).toEqual([{ ...DEFAULT_URL_STATE, area: '650502' }]);
  });

  test('closes an area and stays in its frame', () => {
    story.open('650502');
    story.close();
    expect([story.region, story.activeFrame]).toEqual([null, 'yizhou']);
    expect(story.emphasis('650521')).toBe('plain');
    expect(story.state.view).toBe('yizhou');
  });

  test('is back at its default, with a bare address, after an area of 郑州 is closed', () => {
    story.open('410181');
    story.close();
    expect(story.state).toEqual(DEFAULT_URL_STATE);
  });

  test('turns to a view and closes what is open', () => {
    story.open('410181');
    story.show('yizhou');
    expect([story.region, story.activeFrame]).toEqual([null, 'yizhou']);
    story.show('zhengzhou');
    expect(story.state).toEqual(DEFAULT_URL_STATE);
  });

  test('opens an area of the other frame although a view was asked for before', () => {
    story.show('yizhou');
    story.open('410181');
    expect(story.activeFrame).toBe('zhengzhou');
  });

  test('stays in the aid view, which shows both frames, when an area is opened and closed there', () => {
    story.show('aid');
    story.open('410181');
    expect([story.view, story.activeFrame, story.region?.name]).toEqual(['aid', null, '巩义市']);
    story.close();
    expect([story.view, story.region]).toEqual(['aid', null]);
  });

  test('adds a topic and takes it out again, in the vocabulary’s order', () => {
    story.toggleTopic('talent');
    story.toggleTopic('industry');
    expect(story.topics).toEqual(['industry', 'talent']);
    story.toggleTopic('talent');
    expect(story.topics).toEqual(['industry']);
    story.clearTopics();
    expect(story.state).toEqual(DEFAULT_URL_STATE);
  });

  test('puts two areas side by side, never one with itself, and ends with the open area open again', () => {
    story.open('410181');
    story.compare('410181', '410181');
    expect(story.selection.compared).toBeNull();
    story.compare('410181', '650502');
    expect(story.selection.compared?.map(({ name }) => name)).toEqual(['巩义市', '伊州区']);
    story.endCompare();
    expect([story.selection.compared, story.region?.name]).toEqual([null, '巩义市']);
  });

  test('lights what a search found and lets the rest step back, without a word to the address', () => {
    story.lightUp(new Set(['410102']));
    expect([story.emphasis('410102'), story.emphasis('410181')]).toEqual(['lit', 'dimmed']);
    story.lightUp(null);
    expect(story.emphasis('410181')).toBe('plain');
    expect(told).toEqual([]);
  });

  test('lights the end of the aid story’s step, and only in the aid view', () => {
    expect(story.emphasis('650502')).toBe('plain');
    story.show('aid');
    expect([story.emphasis('650502'), story.emphasis('410181')]).toEqual(['lit', 'dimmed']);
    story.goToStep(1);
    expect([story.emphasis('650502'), story.emphasis('410181')]).toEqual(['dimmed', 'lit']);
  });

  test('lets search come before topics, and topics before the step that is told', () => {
    const told = new Story({ ...page, regions: withIndustryIn('650521') }, {});
    told.show('aid');
    told.toggleTopic('industry');
    expect(['650502', '650521'].map(told.emphasis)).toEqual(['dimmed', 'lit']);
    told.lightUp(new Set(['410102']));
    expect(['650521', '410102'].map(told.emphasis)).toEqual(['dimmed', 'lit']);
    told.lightUp(null);
    told.clearTopics();
    expect(['650502', '650521'].map(told.emphasis)).toEqual(['lit', 'dimmed']);
  });

  test('lights the link by the steps that are about it, and lets it step back in the others', () => {
    expect(story.selection.linkEmphasis).toBe('plain');
    story.show('aid');
    expect(story.selection.linkEmphasis).toBe('dimmed');
    story.goToStep(1);
    expect(story.selection.linkEmphasis).toBe('lit');
    story.toggleTopic('industry');
    expect(story.selection.linkEmphasis).toBe('plain');
    story.clearTopics();
    story.open('410181');
    expect(story.selection.linkEmphasis).toBe('plain');
  });

  test('lets every area step back for a step that is about the link alone', () => {
    const [ask] = page.aid.steps;
    const link = { title: '援疆', steps: ask ? [{ ...ask, light: ['link' as const] }] : [] };
    const told = new Story({ ...page, aid: link }, {});
    told.show('aid');
    expect(told.selection.linkEmphasis).toBe('lit');
    expect(new Set(page.regions.map(({ adcode }) => told.emphasis(adcode)))).toEqual(new Set(['dimmed']));
  });

  test('goes exactly one step by a button, and from an open area back to the story', () => {
    story.show('aid');
    story.turnStep(1);
    expect(story.turn).toEqual({ step: 1, count: 2, title: '二' });
    const { turn } = story;
    story.turnStep(1);
    expect([story.step, story.turn]).toEqual([1, turn]);
    story.open('410181');
    story.turnStep(-1);
    expect([story.step, story.region, story.view]).toEqual([0, null, 'aid']);
    story.goToStep(1);
    expect(story.turn?.step).toBe(0);
  });

  test('never leaves the steps there are', () => {
    story.goToStep(99);
    expect(story.step).toBe(1);
    story.goToStep(-1);
    expect(story.step).toBe(0);
  });

  test('takes over a state from outside, such as Back, without telling it again', () => {
    story.open('410181');
    story.restore({ ...DEFAULT_URL_STATE, area: '410102', scheme: 'light' });
    expect([story.region?.name, story.scheme]).toEqual(['中原区', 'light']);
    expect(told).toHaveLength(1);
  });

  test('keeps the scheme through everything a reader opens and closes', () => {
    story.restore({ ...DEFAULT_URL_STATE, scheme: 'dark' });
    story.open('410181');
    story.show('yizhou');
    story.close();
    expect(told.map(({ scheme }) => scheme)).toEqual(['dark', 'dark', 'dark']);
  });

  test('works before anyone follows it', () => {
    const alone = new Story(page, {});
    alone.open('410181');
    expect(alone.region?.name).toBe('巩义市');
  });

  test('tells only its latest follower', () => {
    const later: UrlState[] = [];
    story.follow((state) => later.push(state));
    story.open('410181');
    expect([told.length, later.length]).toEqual([0, 1]);
  });
});
