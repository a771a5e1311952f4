import { describe, expect, test } from 'vitest';
import { commandOf, frameFragment, STORY_FRAGMENT } from './links.ts';
import { sectionId } from './url.ts';

describe('a link of the prerendered page', () => {
  test('means to level 1 what its address means to level 0', () => {
    expect(commandOf(`#${sectionId('410181')}`)).toEqual({ do: 'open', area: '410181' });
    expect(commandOf(frameFragment('yizhou'))).toEqual({ do: 'show', frame: 'yizhou' });
    expect(commandOf(STORY_FRAGMENT)).toEqual({ do: 'close' });
  });

  test.each([null, '', '#panel', '#area-4101', '#frame-china', 'data/facts.csv', 'javascript:1'])(
    'is left to the browser when it is %j',
    (href) => expect(commandOf(href)).toBeNull(),
  );
});
