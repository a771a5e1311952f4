import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexedPng, type Pixels } from './png.ts';

/** Reads a palette PNG back into its colours, one number each. */
function read(png: Buffer): { width: number; height: number; colours: number[] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const colours: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      colours.push(palette.readUIntBE((rows[y * (width + 1) + 1 + x] ?? 0) * 3, 3));
  return { width, height, colours };
}

const picture = (colours: readonly number[], width: number): Pixels => ({
  width,
  height: colours.length / width,
  pixels: Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]),
  ),
});

describe('a picture with a palette', () => {
  test('of up to 256 colours is the same picture', () => {
    const colours = Array.from({ length: 512 }, (_, index) => (index % 256) * 0x010101);
    expect(read(indexedPng(picture(colours, 32)))).toEqual({ width: 32, height: 16, colours });
  });

  test('of more colours keeps the frequent ones and brings the others near', () => {
    const common = Array.from({ length: 1000 }, () => 0xfbf8f2);
    const blends = Array.from({ length: 400 }, (_, index) => 0x100000 + index);
    const { colours } = read(indexedPng(picture([...common, ...blends], 100)));
    expect(colours.slice(0, 1000)).toEqual(common);
    const off = colours.slice(1000).map((colour, index) => Math.abs(colour - (0x100000 + index)));
    expect(Math.max(...off)).toBeLessThanOrEqual(0x100);
    expect(new Set(colours).size).toBe(256);
  });
});
