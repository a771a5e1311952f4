/**
 * The import table of the drawing. Each folder of `src` may import itself and what stands beside its name, and nothing
 * else of ours; packages are not an issue here.
 */
const MAY_IMPORT = {
  domain: [],
  content: ['domain'],
  load: ['domain'],
  join: ['domain'],
  state: ['domain', 'join', 'load'],
  map: ['domain', 'state'],
  ui: ['domain', 'state'],
  embed: ['domain', 'state', 'map', 'ui'],
  kiosk: ['domain', 'state', 'map', 'ui'],
  share: ['domain', 'state', 'map', 'ui'],
};

const folders = (names) => `^src/(${names.join('|')})/`;

const table = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
  name: `src-${folder}`,
  comment: `src/${folder} imports, of ours, only ${['itself', ...others].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^(src|geo|tests|public)/|^[^/]+\\.(ts|js|html|json)$',
    pathNot: [folders([folder, ...others])],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...table,
    {
      name: 'composition-root',
      comment: 'The files at the root of src import everything of src but prerender.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/prerender/|^[^/]+\\.(ts|js|html|json)$' },
    },
    {
      name: 'prerender',
      comment:
        'src/prerender imports everything of src but the client code of embed and kiosk, and of the roots the shells alone.',
      severity: 'error',
      from: { path: '^src/prerender/' },
      to: { path: '^src/(embed|kiosk)/|^src/[^/]+$', pathNot: '^src/(App|Embed|Generator)\\.svelte$' },
    },
    {
      name: 'nobody-imports-the-root',
      comment: 'Only the composition root and prerender know the files at the root of src.',
      severity: 'error',
      from: { path: '^(src/[^/]+/|geo/)', pathNot: '^src/prerender/' },
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'src-to-geo-or-tests',
      comment: 'src knows boundaries only as files, and nothing of the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(geo|tests)/' },
    },
    {
      name: 'geo',
      comment: 'geo imports, of src, only domain.',
      severity: 'error',
      from: { path: '^geo/', pathNot: '^geo/checks(\\.ts$|/)' },
      to: { path: '^(src|tests)/', pathNot: '^src/domain/' },
    },
    {
      name: 'geo-checks',
      comment: 'geo/checks.ts imports join and content as well.',
      severity: 'error',
      from: { path: '^geo/checks(\\.ts$|/)' },
      to: { path: '^(src|tests)/', pathNot: '^src/(domain|join|content)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'not-resolvable',
      comment: 'An import that leads nowhere would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Unit tests may import anything; they are no part of the product.
    exclude: { path: '\\.test\\.ts$' },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
