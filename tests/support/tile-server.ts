import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';

/** What the server does with a request for a tile. */
export type Mood = 'kind' | 'over-quota' | 'silent' | 'not-found';

/** A map server of another origin, with one style and one colour. */
export interface TileServer {
  readonly origin: string;
  /** The style's address. */
  readonly style: string;
  mood: Mood;
  /** Whether the style file itself is a style. */
  sound: boolean;
  /** Tiles asked for so far. */
  asked: number;
  readonly close: () => Promise<void>;
}

/** The colour of every tile. */
export const TILE_COLOUR = [32, 96, 224] as const;

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number =>
  (bytes.reduce((c, byte) => (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([size, body, sum]);
}

/** One plain square as a PNG. */
function png(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: side }, () => [...TILE_COLOUR]).flat()]);
  const rows = Buffer.concat(Array.from({ length: side }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Starts a map server on a free port of this machine. */
export async function startTileServer(): Promise<TileServer> {
  const tile = png(256);
  const answerTile = (response: ServerResponse): void => {
    state.asked++;
    if (state.mood === 'silent') return;
    if (state.mood === 'kind') response.writeHead(200, { 'Content-Type': 'image/png' }).end(tile);
    else response.writeHead(state.mood === 'over-quota' ? 418 : 404).end();
  };
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.url !== '/style.json') return answerTile(response);
    const style = {
      version: 8,
      sources: { plain: { type: 'raster', tiles: ['tiles/{z}/{x}/{y}.png'], tileSize: 256 } },
      layers: [{ id: 'plain', type: 'raster', source: 'plain' }],
    };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(state.sound ? style : { error: 'no such key' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: TileServer = {
    origin,
    style: `${origin}/style.json`,
    mood: 'kind',
    sound: true,
    asked: 0,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
  return state;
}
