/** One straight piece of a border, by its two ends. */
type Piece = readonly [from: string, to: string];

/** The pieces of path data as `pathData` writes it: absolute start, relative steps, closed rings. */
function piecesOf(path: string): Piece[] {
  return path.split('M').flatMap((ring) => {
    const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
    let [x, y] = [0, 0];
    const points: string[] = [];
    for (let at = 0; at < numbers.length; at += 2) {
      x += numbers[at] ?? 0;
      y += numbers[at + 1] ?? 0;
      points.push(`${x} ${y}`);
    }
    return points.map((point, index): Piece => [point, points[(index + 1) % points.length] ?? point]);
  });
}

/**
 * The line around areas, as path data: every piece of their borders that only one of them has. Neighbours share theirs to
 * the unit, so the paths that stand on the page anyway are enough.
 */
export function outlineOf(areas: readonly string[]): string {
  const single = new Map<string, Piece>();
  for (const piece of areas.flatMap(piecesOf)) {
    const key = [...piece].sort().join();
    if (!single.delete(key)) single.set(key, piece);
  }
  return [...single.values()].map(([from, to]) => `M${from}L${to}`).join('');
}
