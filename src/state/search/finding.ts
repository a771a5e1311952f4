import type { Adcode } from '../../domain/adcode.ts';
import type { Article } from '../../domain/article.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Region } from '../../domain/region.ts';
import type { View } from '../../domain/view.ts';

interface Common {
  /** Where it leads: a link that the page answers. */
  readonly href: string;
  /** The areas it lights on the map. */
  readonly lights: readonly Adcode[];
}
export interface ViewFinding extends Common {
  readonly kind: 'view';
  readonly view: View;
}
export interface AreaFinding extends Common {
  readonly kind: 'area';
  readonly region: Region;
}
export interface FactFinding extends Common {
  readonly kind: 'fact';
  readonly region: Region;
  readonly fact: Fact;
}
export interface ArticleFinding extends Common {
  readonly kind: 'article';
  readonly article: Article;
}

/** A thing of the story that a search can lead to. */
export type Finding = ViewFinding | AreaFinding | FactFinding | ArticleFinding;

/** A finding with the words it is found by. */
export interface Entry {
  readonly finding: Finding;
  /** What it is called; for a fact, what it says. */
  readonly name: string;
  /** How its name is read, and its English and its Chinese name. */
  readonly sound: string;
  /** What else is said in it. */
  readonly text: string;
  readonly topic: string;
  /** What it belongs to: narrows a search down, and is not enough alone. */
  readonly context: string;
}
