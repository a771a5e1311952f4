/** A size in km² for readers: whole numbers from 100 up, one decimal below. */
export function formatKm2(km2: number): string {
  return Math.round(km2) >= 100 ? String(Math.round(km2)) : km2.toFixed(1);
}
