/** The light colours by name (`ink`, `focus-tint`), as the page's own stylesheet says them. Throws where there are none. */
export function lightColours(css: string): (name: string) => string {
  const root = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const colours = new Map(
    [...root.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\s*(?:;|$)/gi)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  return (name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`src/styles/tokens.css has no light colour --${name}.`);
    return colour;
  };
}
