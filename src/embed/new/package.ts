import { strToU8, zip, type AsyncZippable } from 'fflate';
import type { GeneratorData } from '../../domain/generator-copy.ts';
import type { PageData } from '../../domain/page-data.ts';
import { qrOf } from '../../domain/qr.ts';
import type { Region } from '../../domain/region.ts';
import type { View } from '../../domain/view.ts';
import { altOf, articleHtml, captionOf, MAP_FILE, QR_FILE } from './article-html.ts';

/** Width of the bitmaps, px: what official accounts show at most. */
const WIDTH = 1080;
const QR_PX = 480;

/** A picture as bytes, and as an address an `<img>` takes. */
export interface Png {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly address: string;
}

/** Draws a standalone SVG as a PNG 1080 px wide. Throws when the browser cannot. */
export async function drawPng(svg: string): Promise<Png> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const height = Math.round((WIDTH * image.naturalHeight) / image.naturalWidth);
  return toPng(WIDTH, height, (context) => context.drawImage(image, 0, 0, WIDTH, height));
}

/** A QR code of an address, black on white with its quiet zone. */
export function drawQr(address: string): Promise<Png> {
  const { size, path } = qrOf(address);
  const cell = Math.ceil(QR_PX / size);
  return toPng(cell * size, cell * size, (context) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, cell * size, cell * size);
    context.fillStyle = '#000';
    context.scale(cell, cell);
    context.fill(new Path2D(path));
  });
}

async function toPng(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): Promise<Png> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no 2D canvas.');
  draw(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The canvas gave no picture.');
  return { bytes: new Uint8Array(await blob.arrayBuffer()), address: canvas.toDataURL('image/png') };
}

/** What the package is made from; `address` is the page that the QR code leads to. */
export interface PackageInput {
  readonly png: Png;
  readonly page: PageData;
  readonly region: Region | null;
  /** The view, where no area is open. */
  readonly view: View;
  readonly address: string;
  readonly data: GeneratorData;
}

/** The package for an official account as a zip file: map, QR code, caption, alternative text, pasteable article. */
export async function makePackage({
  png,
  page,
  region,
  view,
  address,
  data,
}: PackageInput): Promise<Uint8Array<ArrayBuffer>> {
  const qr = await drawQr(address);
  const text = (words: string): Uint8Array => strToU8(`${words}\n`);
  const files: AsyncZippable = {
    [MAP_FILE]: [png.bytes, { level: 0 }],
    [QR_FILE]: [qr.bytes, { level: 0 }],
    '图注.txt': text(captionOf(page, region, data)),
    '替代文字.txt': text(altOf(page, region, data)),
    '正文.html': text(articleHtml({ page, region, view, address, data })),
  };
  return new Promise((resolve, reject) =>
    zip(files, (error, bytes) => (error ? reject(error) : resolve(new Uint8Array(bytes)))),
  );
}

/** Offers bytes as a download. */
export function save(bytes: Uint8Array<ArrayBuffer>, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The download has begun once the event loop turns.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
