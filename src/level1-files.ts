/** Addresses of level 1's files, as the prerender wrote them on the root element. */
export function level1Files(): string[] {
  const { level1 = '', root = '' } = document.documentElement.dataset;
  return level1
    .split(' ')
    .filter(Boolean)
    .map((file) => root + file);
}

const loadSheet = (href: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} did not load.`));
    };
    document.head.append(link);
  });

/**
 * Asks again for level 1's stylesheets: the loader of its scripts asks once, and takes a sheet that did not come for granted
 * from then on. Rejects when one cannot be had.
 */
export const styleAnew = (): Promise<unknown> =>
  Promise.all(
    level1Files()
      .filter((file) => file.endsWith('.css'))
      .map(loadSheet),
  );
