import type { Copy } from '../domain/copy.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { fill } from '../domain/copy.ts';
import { langFolder, OWN_LANG, type Lang } from '../domain/lang.ts';
import type { Region } from '../domain/region.ts';
import { pageIn } from './address.ts';
import { picturePath, pictureSize } from './picture-file.ts';
import { SANDBOX } from './sandbox.ts';
import { formatUrl, type UrlState } from './url.ts';

/** One embed as an editor wants it. */
export interface EmbedWish {
  /** Absolute address of the build's root, ending in `/`. */
  readonly root: string;
  readonly lang: Lang;
  readonly state: UrlState;
  /** Further query of `/embed/`, already without defaults: `bg`, `ui`, `link`. */
  readonly look: Readonly<Record<string, string>>;
  /** What a screen reader calls the frame, and what stands for it where it cannot be shown. */
  readonly title: string;
  /** Name of this embed among others of one page. */
  readonly eid: string;
}

/**
 * Style of a frame that may have no listener: it is at least so high and scrolls inside. No state needs less, so a listener
 * makes it as high as it needs to be, be it by style or, as `@newswire/frames` does, by attribute.
 */
const styleOf = ({ ui }: EmbedWish['look']): string =>
  `width:100%;min-height:clamp(480px,85vh,${ui === 'min' ? 560 : 700}px);border:0;color-scheme:light`;

/** Title of an embed that shows an area, or the map. */
export const embedTitle = (copy: Copy, region: Region | null): string =>
  region ? fill(copy.embed.title, { name: region.name, title: copy.site.title }) : copy.site.title;

/** Absolute address of the embed as wished. */
export function embedUrl({ root, lang, state, look, eid }: EmbedWish): string {
  const query = new URLSearchParams(formatUrl(state));
  for (const [key, value] of Object.entries(look)) query.set(key, value);
  query.set('eid', eid);
  return `${root}${langFolder(lang)}embed/?${query.toString().replaceAll('%2C', ',')}`;
}

/** Absolute address of the full page in the same state. */
export const pageUrl = ({ root, lang, state }: EmbedWish): string =>
  root + pageIn(lang, { ...state, scheme: 'auto' }, null);

const tag = (name: string, attributes: Readonly<Record<string, string | true>>): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => (value === true ? key : `${key}="${escapeHtml(value)}"`))].join(' ')}>`;

/** A frame and nothing else: no script on the host page. */
export const iframeCode = (wish: EmbedWish): string =>
  tag('iframe', {
    src: embedUrl(wish),
    title: wish.title,
    loading: 'lazy',
    allow: 'fullscreen',
    sandbox: SANDBOX,
    style: styleOf(wish.look),
  }) + '</iframe>';

/** Our own element around a picture that stands where no script runs. */
export function elementCode(wish: EmbedWish): string {
  const { root, lang, state, look, title } = wish;
  const { area, view, topics, scheme } = state;
  const attributes = {
    ...(area ? { area } : {}),
    ...(view ? { view } : {}),
    ...(topics.length > 0 ? { topic: topics.join(',') } : {}),
    ...(scheme === 'auto' ? {} : { scheme }),
    ...(lang === OWN_LANG ? {} : { lang }),
    ...look,
  };
  const { width, height } = pictureSize(state);
  const picture = tag('img', {
    src: root + picturePath(lang, state),
    alt: title,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    style: 'width:100%;height:auto',
  });
  return [
    tag('zhengha-map', attributes),
    `  ${tag('a', { href: pageUrl(wish), target: '_blank', rel: 'noopener' })}${picture}</a>`,
    '</zhengha-map>',
    `${tag('script', { async: true, src: `${root}embed.js` })}</script>`,
  ].join('\n');
}

/** For a page that runs pym.js 1.x already. */
export const pymCode = (wish: EmbedWish): string =>
  `${tag('div', { 'data-pym-src': embedUrl(wish), 'data-pym-title': wish.title, 'data-pym-allowfullscreen': '' })}</div>`;

/** For AMP: the placeholder lets the frame stand near the top, the overflow button lets it grow. */
export function ampCode(wish: EmbedWish, more: string): string {
  const { width, height } = pictureSize(wish.state);
  return [
    tag('amp-iframe', {
      width: '660',
      height: '760',
      layout: 'responsive',
      sandbox: SANDBOX,
      frameborder: '0',
      resizable: true,
      title: wish.title,
      src: embedUrl(wish),
    }),
    `  ${tag('amp-img', {
      placeholder: true,
      layout: 'responsive',
      width: String(width),
      height: String(height),
      alt: wish.title,
      src: wish.root + picturePath(wish.lang, wish.state),
    })}</amp-img>`,
    `  ${tag('div', { overflow: true, tabindex: '0', role: 'button', 'aria-label': more })}${escapeHtml(more)}</div>`,
    '</amp-iframe>',
  ].join('\n');
}

/** As WordPress itself embeds another site: its wp-embed.js sizes the frame to at most 1000 px and knows it by `secret`. */
export function wordPressCode(wish: EmbedWish, secret: string): string {
  return [
    `${tag('blockquote', { class: 'wp-embedded-content', 'data-secret': secret })}${tag('a', { href: pageUrl(wish) })}${escapeHtml(wish.title)}</a></blockquote>`,
    `${tag('iframe', {
      class: 'wp-embedded-content',
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      security: 'restricted',
      title: wish.title,
      src: `${embedUrl(wish)}#?secret=${secret}`,
      'data-secret': secret,
      // wp-embed.js takes a style away, and not every theme keeps frames inside its column.
      width: '100%',
      height: '760',
      frameborder: '0',
      marginwidth: '0',
      marginheight: '0',
    })}</iframe>`,
  ].join('\n');
}
