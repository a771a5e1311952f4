/** File name of the article in a page's folder. */
export const HOST_PAGE = 'host.html';

/** An article with one plain frame, the same for every page that is held against another in it. */
export const hostPage = (src: string): string => `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>一篇报道</title>
<link rel="icon" href="data:,">
<style>body{margin:0;font:16px/1.6 "PingFang SC","Noto Sans CJK SC",sans-serif}p{margin:0;padding:8px 16px}iframe{display:block;width:100%;height:680px;border:0}</style>
<p>地图前面的一段话。</p>
<iframe src="${src}" title="地图"></iframe>
<p>地图后面的一段话。</p>
`;
