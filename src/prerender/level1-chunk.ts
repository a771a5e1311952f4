import type { Rolldown } from 'vite';

/** As much of the bundler as is asked here: its graph of modules. */
type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** How the names of the bundler’s own helpers begin, which no file holds. */
const VIRTUAL = '\0vite';

/** Everything a module loads together with itself. */
function loadedWith(id: string, graph: Graph, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const next of graph.getModuleInfo(id)?.importedIds ?? []) loadedWith(next, graph, seen);
  return seen;
}

/**
 * Puts all that level 1 stands on into one file, whatever other parts share with it: each further part that shares a module would
 * otherwise split level 1 into one request more. What the entry itself needs stays with the entry.
 */
export function level1Chunk(entry: string, app: string): (id: string, graph: Graph) => string | null {
  let members: Set<string> | null = null;
  return (id, graph) => {
    if (!members) {
      const early = loadedWith(entry, graph);
      // The app itself keeps a file of its own, by which the build knows it; the bundler's helpers serve the entry too.
      members = new Set(
        [...loadedWith(app, graph)].filter(
          (each) => each !== app && !early.has(each) && !each.startsWith(VIRTUAL),
        ),
      );
    }
    return members.has(id) ? 'level1' : null;
  };
}
