import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import subset from 'subset-font';

/** A machine's fonts, for a browser to be started with. */
export interface Fonts {
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

const TTF = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

/** As if no font with a Chinese character were installed: fontconfig (Linux) is shown one font, with ASCII alone. */
export async function latinOnly(): Promise<Fonts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhengha-latin-'));
  const whole = readFileSync(createRequire(import.meta.url).resolve(TTF));
  writeFileSync(path.join(folder, 'latin.ttf'), await subset(whole, ASCII, { targetFormat: 'truetype' }));
  const config = path.join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return {
    env: { FONTCONFIG_FILE: config },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
