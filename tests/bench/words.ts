import type { Target } from './targets.ts';
import type { PageId } from './types.ts';

/** The report's words in one language. */
export interface Words {
  readonly pages: Readonly<Record<PageId, string>>;
  readonly head: readonly string[];
  readonly targetHead: readonly string[];
  readonly targets: Readonly<Record<Target['id'], string>>;
  readonly setting: (date: string, browser: string, cpu: string, cores: number, runs: number) => string;
}

export const EN: Words = {
  pages: {
    ours: '**Zhengha Map**',
    static: 'static HTML and SVG, no script',
    leaflet: 'Leaflet',
    echarts: 'ECharts',
    maplibre: 'plain MapLibre',
  },
  head: ['page', 'tap answered, ms', 'min–max', 'ours is', 'painted, ms', 'MapLibre idle, ms', 'settled, KB'],
  targetHead: ['aim', 'at most', 'measured', ''],
  targets: {
    static: 'tap answered, against the static page',
    embed: 'tap answered in an embed, against the static page in the same article',
    leaflet: 'tap answered, against Leaflet',
    maplibre: 'tap answered, against plain MapLibre',
    'without-script': 'sent with script switched off',
    'without-level-2': 'settled without level 2',
    'level-2': 'level 2 complete, against plain MapLibre',
    select: 'an area selected and painted',
    topic: 'a topic toggled and painted',
    compare: 'a comparison opened and painted',
    search: 'a key typed in the search and painted',
  },
  setting: (date, browser, cpu, cores, runs) =>
    `\`npm run bench -- --readme\`, ${date}: Chromium ${browser}, software WebGL, ${cores} cores (${cpu}); 1.6 Mbit/s, 150 ms round trip, CPU slowed 4×, 390×780 at 2×; medians of ${runs} interleaved runs with a cold cache; interactions at level 1, medians of 20.`,
};

export const ZH: Words = {
  pages: {
    ours: '**郑哈图**',
    static: '静态 HTML 加 SVG，无脚本',
    leaflet: 'Leaflet',
    echarts: 'ECharts',
    maplibre: '直接用 MapLibre',
  },
  head: [
    '页面',
    '点按得到回应（毫秒）',
    '最小–最大',
    '本图用时为其',
    '画出（毫秒）',
    'MapLibre 就绪（毫秒）',
    '全部载入（KB）',
  ],
  targetHead: ['目标', '上限', '实测', ''],
  targets: {
    static: '点按回应，对静态页',
    embed: '文章里点按嵌入图的回应，对同一文章里的静态页',
    leaflet: '点按回应，对 Leaflet',
    maplibre: '点按回应，对直接用 MapLibre',
    'without-script': '关闭脚本时传输',
    'without-level-2': '不进第二级时全部载入',
    'level-2': '第二级就绪，对直接用 MapLibre',
    select: '选一个地区到画出',
    topic: '切换一个主题到画出',
    compare: '打开一次对比到画出',
    search: '搜索里敲一个键到画出',
  },
  setting: (date, browser, cpu, cores, runs) =>
    `\`npm run bench -- --readme\`，${date}：Chromium ${browser}，软件 WebGL，${cores} 核（${cpu}）；1.6 Mbit/s，往返 150 毫秒，CPU 减慢 4 倍，390×780 @2×；各页轮流、冷缓存，取 ${runs} 次的中位数；交互在第一级测，取 20 次的中位数。`,
};
