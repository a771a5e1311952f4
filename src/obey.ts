import type { Adcode } from './domain/adcode.ts';
import type { Command } from './state/links.ts';
import type { Story } from './state/story.svelte.ts';

/** How a shell brings what was opened into view. */
export interface Reveal {
  area(area: Adcode): void;
  targets(area: Adcode): void;
  fact(id: string): void;
  article(id: string): void;
  /** The aid story, from its heading on. */
  story(): void;
}

/** Does what a link asks for, in every shell alike. */
export function obey(story: Story, command: Command, reveal: Reveal): void {
  switch (command.do) {
    case 'open':
      story.open(command.area);
      return reveal.area(command.area);
    case 'targets':
      story.open(command.area);
      return reveal.targets(command.area);
    case 'show': {
      // Who is at the two maps already is led on from them to their story: by the arc, by its words, by the switch.
      const isThere = command.view === 'aid' && story.view === 'aid';
      story.show(command.view);
      return isThere ? reveal.story() : undefined;
    }
    case 'topic':
      return story.toggleTopic(command.topic);
    case 'all-topics':
      return story.clearTopics();
    case 'fact':
      story.openFact(command.fact);
      return reveal.fact(command.fact);
    case 'article':
      // The articles stand in the introduction, which the aid view and a comparison hide.
      if (story.view === 'aid') story.show('zhengzhou');
      else if (story.region || story.selection.compared) story.close();
      return reveal.article(command.article);
    case 'close':
      return story.close();
  }
}
