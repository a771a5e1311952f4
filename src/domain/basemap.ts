import * as v from 'valibot';
import { rule } from './rule.ts';

/** `https` only, but for a server on one's own machine, for trying things out. */
const HostSchema = v.pipe(
  v.string(),
  v.regex(
    /^(https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+|http:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?$/,
    'a host such as https://tiles.example.cn',
  ),
);

/** 天地图: vector tiles with their names, Web Mercator, with a browser key that is bound to the site's domain. */
const TiandituSchema = v.strictObject({
  kind: v.literal('tianditu'),
  key: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z]+$/, 'a key of letters and digits')),
});

/** Any MapLibre style that lies on the web; every host that it asks has to be named. */
const NamedStyleSchema = v.strictObject({
  kind: v.literal('style'),
  url: v.pipe(v.string(), v.url()),
  hosts: v.pipe(v.array(HostSchema), v.minLength(1, 'at least one host')),
  attribution: v.pipe(v.string(), v.nonEmpty('some text')),
});
const StyleSchema = v.pipe(
  NamedStyleSchema,
  rule<v.InferOutput<typeof NamedStyleSchema>>([['url'], ['hosts']], ({ url, hosts }) =>
    hosts.includes(new URL(url).origin)
      ? []
      : [{ path: ['url'], expected: `an address on one of its hosts, ${hosts.join(', ')}` }],
  ),
);

/** An online basemap as a newsroom configures it. */
export const BasemapSchema = v.variant('kind', [TiandituSchema, StyleSchema]);
export type BasemapConfig = v.InferOutput<typeof BasemapSchema>;

/** 天地图's tile servers, each with its own host. */
export const TIANDITU_HOSTS: readonly string[] = Array.from(
  { length: 8 },
  (_, index) => `https://t${index}.tianditu.gov.cn`,
);

/** The hosts that a page with this basemap may ask, and no other. */
export function basemapHosts(basemap: BasemapConfig | null): readonly string[] {
  if (!basemap) return [];
  return basemap.kind === 'tianditu' ? TIANDITU_HOSTS : [...new Set(basemap.hosts)];
}

/** The parts of a MapLibre style that a basemap is made from; MapLibre itself checks what they hold. */
const WebStyleSchema = v.object({
  sources: v.record(v.string(), v.looseObject({ type: v.string() })),
  layers: v.array(v.looseObject({ id: v.string(), type: v.string() })),
});
export type WebStyle = v.InferOutput<typeof WebStyleSchema>;

/** Reads a style file. Throws a valibot error on any other shape. */
export const parseWebStyle = (input: unknown): WebStyle => v.parse(WebStyleSchema, input);
