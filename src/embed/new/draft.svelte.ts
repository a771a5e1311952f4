import type { Adcode } from '../../domain/adcode.ts';
import type { PageData } from '../../domain/page-data.ts';
import type { Region } from '../../domain/region.ts';
import type { Scheme } from '../../domain/scheme.ts';
import type { View } from '../../domain/view.ts';
import { TOPICS, type Topic } from '../../domain/vocabulary.ts';
import { embedTitle, type EmbedWish } from '../../state/embed-code.ts';
import { wishId } from '../../state/embed-id.ts';
import { DEFAULT_URL_STATE, type UrlState } from '../../state/url.ts';
import type { Background, Furniture } from '../look.ts';
import { parseOptions } from '../options.ts';

/** Widths an embed is looked at, CSS px: a phone's column, two articles', a wide page's, a front page's. */
export const PREVIEW_WIDTHS = [330, 510, 660, 930, 1200] as const;

/** The embed that an editor is putting together. */
export class Draft {
  readonly page: PageData;
  /** Absolute address of the published build's root, which the codes name; empty until the browser knows it. */
  root = $state('');
  /** The same of the build that this page stands in, which the preview shows: no other may be framed here. */
  here = $state('');
  area = $state<Adcode | ''>('');
  view = $state<View>('zhengzhou');
  /** In the order they were chosen in. */
  topics = $state<Topic[]>([]);
  #scheme = $state<Scheme>('auto');
  bg = $state<Background>('paper');
  ui = $state<Furniture>('full');
  link = $state('');
  width = $state<number>(660);

  constructor(page: PageData, root: string) {
    this.page = page;
    this.root = root;
  }

  /** An article's own ground does not follow the reader's device: what lies on it is of one scheme. */
  get scheme(): Scheme {
    return this.bg === 'transparent' && this.#scheme === 'auto' ? 'light' : this.#scheme;
  }
  set scheme(scheme: Scheme) {
    this.#scheme = scheme;
  }
  get region(): Region | null {
    return this.page.regions.find(({ adcode }) => adcode === this.area) ?? null;
  }
  /** The link as an embed will take it, or `null` for none or one that is not fit. */
  get goodLink(): string | null {
    return parseOptions(`?link=${encodeURIComponent(this.link.trim())}`).link;
  }
  get state(): UrlState {
    // An open area brings its own frame with it.
    const view = this.area || this.view === 'zhengzhou' ? null : this.view;
    const topics = TOPICS.filter((topic) => this.topics.includes(topic));
    return { ...DEFAULT_URL_STATE, area: this.area || null, view, topics, scheme: this.scheme };
  }
  get look(): EmbedWish['look'] {
    const link = this.goodLink;
    return {
      ...(this.bg === 'paper' ? {} : { bg: this.bg }),
      ...(this.ui === 'full' ? {} : { ui: this.ui }),
      ...(link ? { link } : {}),
    };
  }
  /** As the codes have it. */
  get wish(): EmbedWish {
    const { root, state, look } = this;
    const { lang, copy } = this.page;
    const title = embedTitle(copy, this.region);
    return { root, lang, state, look, title, eid: wishId({ lang, state, look }) };
  }
}
