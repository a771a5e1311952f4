import { describe, expect, test } from 'vitest';
import { VIEWS } from '../domain/view.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import {
  articleFragment,
  commandOf,
  factFragment,
  STORY_FRAGMENT,
  topicFragment,
  viewFragment,
} from './links.ts';
import { sectionId } from './url.ts';

describe('a link of the prerendered page', () => {
  test('means to level 1 what its address means to level 0', () => {
    expect(commandOf(`#${sectionId('410181')}`)).toEqual({ do: 'open', area: '410181' });
    expect(commandOf(factFragment('gongyi-gdp'))).toEqual({ do: 'fact', fact: 'gongyi-gdp' });
    expect(commandOf(articleFragment('aid-part-one'))).toEqual({ do: 'article', article: 'aid-part-one' });
    expect(commandOf(STORY_FRAGMENT)).toEqual({ do: 'close' });
  });

  test.each(VIEWS)('shows the view %s', (view) => {
    expect(commandOf(viewFragment(view))).toEqual({ do: 'show', view });
  });

  test.each(TOPICS)('filters by the topic %s', (topic) => {
    expect(commandOf(topicFragment(topic))).toEqual({ do: 'topic', topic });
  });

  test.each([
    null,
    '',
    '#panel',
    '#area-4101',
    '#topic-money',
    '#frame-china',
    'data/facts.csv',
    'javascript:1',
  ])('is left to the browser when it is %j', (href) => expect(commandOf(href)).toBeNull());
});
