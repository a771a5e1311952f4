import { PAPER } from './paper.ts';
import type { PathMark, Sheet, TextMark } from './sheet.ts';
import type { Measure, Voices } from './voices.ts';

const font = ({ size, voice, bold }: Pick<TextMark, 'size' | 'voice' | 'bold'>, voices: Voices): string =>
  `${bold ? 700 : 400} ${size}px ${voices[voice]}`;

/** Measures lines as this canvas would set them. */
export function canvasMeasure(context: CanvasRenderingContext2D, voices: Voices): Measure {
  return (words, size, look) => {
    context.font = font({ size, ...look }, voices);
    return context.measureText(words).width;
  };
}

/** Paints a sheet, one unit a pixel. */
export function paintSheet(context: CanvasRenderingContext2D, { layers }: Sheet, voices: Voices): void {
  context.lineJoin = 'round';
  for (const mark of layers.flatMap(({ marks }) => marks)) {
    context.save();
    if (mark.kind === 'path') paintPath(context, mark);
    else paintText(context, mark, voices);
    context.restore();
  }
}

function paintPath(context: CanvasRenderingContext2D, mark: PathMark): void {
  const shape = new Path2D(mark.d);
  const scale = mark.place?.scale ?? 1;
  if (mark.clip) {
    context.beginPath();
    context.rect(...mark.clip);
    context.clip();
  }
  if (mark.place) context.transform(scale, 0, 0, scale, mark.place.x, mark.place.y);
  if (mark.fill) {
    context.globalAlpha = mark.fillOpacity ?? 1;
    context.fillStyle = PAPER[mark.fill];
    context.fill(shape);
  }
  if (mark.stroke) {
    context.globalAlpha = mark.strokeOpacity ?? 1;
    context.strokeStyle = PAPER[mark.stroke];
    context.lineWidth = (mark.strokeWidth ?? 1) / scale;
    if (mark.dash) context.setLineDash([mark.dash / scale]);
    context.stroke(shape);
  }
}

function paintText(context: CanvasRenderingContext2D, mark: TextMark, voices: Voices): void {
  context.font = font(mark, voices);
  context.textAlign = 'left';
  let x = mark.x - SHARE_BEFORE[mark.anchor] * lineWidth(context, mark);
  // Canvas has no letter spacing everywhere: spaced words, which are short, are set one by one.
  for (const piece of mark.spacing ? mark.text : [mark.text]) {
    if (mark.halo) {
      context.strokeStyle = PAPER[mark.halo];
      context.lineWidth = mark.size * 0.22;
      context.strokeText(piece, x, mark.y);
    }
    context.fillStyle = PAPER[mark.fill];
    context.fillText(piece, x, mark.y);
    x += context.measureText(piece).width + (mark.spacing ?? 0) * mark.size;
  }
}

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

const lineWidth = (context: CanvasRenderingContext2D, { text, spacing = 0, size }: TextMark): number =>
  context.measureText(text).width + spacing * size * [...text].length;
