/** The colours and families the map's layers are painted with. */
export interface Palette {
  readonly land: string;
  readonly landLit: string;
  readonly border: string;
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly focus: string;
  readonly focusTint: string;
  readonly focusLit: string;
  readonly focusInk: string;
  readonly aid: string;
  readonly aidTint: string;
  readonly aidLit: string;
  readonly aidInk: string;
  readonly onStrong: string;
  readonly river: string;
  readonly riverInk: string;
  readonly line: string;
  readonly serif: string[];
  readonly sans: string[];
}

/** Reads the palette from the page's own custom properties, so that SVG and MapLibre share one source of colours. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const colour = (name: string): string => channelsOf(token(name), element);
  const families = (name: string): string[] =>
    token(name)
      .split(',')
      .map((family) => family.trim().replace(/^['"]|['"]$/g, ''));
  return {
    land: colour('land'),
    landLit: colour('land-lit'),
    border: colour('border'),
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('soft'),
    focus: colour('focus'),
    focusTint: colour('focus-tint'),
    focusLit: colour('focus-lit'),
    focusInk: colour('focus-ink'),
    aid: colour('aid'),
    aidTint: colour('aid-tint'),
    aidLit: colour('aid-lit'),
    aidInk: colour('aid-ink'),
    onStrong: colour('on-strong'),
    river: colour('river'),
    riverInk: colour('river-ink'),
    line: colour('line'),
    serif: families('serif'),
    sans: families('sans'),
  };
}

/** Forced colours are names that only the browser can turn into channels, which is what MapLibre reads. */
function channelsOf(colour: string, element: Element): string {
  if (!/^[A-Z]/.test(colour)) return colour;
  const probe = document.createElement('span');
  probe.style.color = colour;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
