import type { Lang } from './lang.ts';

/** A whole number for readers: in English with commas between thousands. */
export function formatWhole(number: number, lang: Lang): string {
  const digits = String(Math.round(number));
  return lang === 'zh' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A size in km² for readers: whole numbers from 100 up, one decimal below. */
export function formatKm2(km2: number, lang: Lang): string {
  return Math.round(km2) >= 100 ? formatWhole(km2, lang) : km2.toFixed(1);
}
