import type { Credit } from '../domain/boundary-source.ts';
import type { Config, ImprintConfig } from '../domain/config.ts';
import { OWN_LANG, type Lang } from '../domain/lang.ts';
import type { MappedRegion } from '../domain/region.ts';
import type { Surroundings } from '../map/svg/drawing.ts';
import type { Language } from './read-texts.ts';

/** Regions with their full names in a language; one that its translation does not know has its English name. */
export function localise(regions: readonly MappedRegion[], { words }: Language): MappedRegion[] {
  return regions.map((region) => {
    if (!words) return region;
    const name = words.areas[region.adcode]?.name ?? region.nameEn;
    return { ...region, name, nameZh: region.name };
  });
}

/** Regions with the names that a map in a language writes. */
export function onMap(regions: readonly MappedRegion[], { words }: Language): MappedRegion[] {
  if (!words) return [...regions];
  return regions.map((region) => ({ ...region, name: words.areas[region.adcode]?.map ?? region.nameEn }));
}

/** Rivers and places with their names in a language. */
export function surroundings({ rivers, places }: Surroundings, { lang }: Language): Surroundings {
  if (lang === OWN_LANG) return { rivers, places };
  return {
    rivers: {
      ...rivers,
      features: rivers.features.map((river) => ({
        ...river,
        properties: { ...river.properties, name: river.properties.nameEn },
      })),
    },
    places: {
      ...places,
      features: places.features.map((place) => ({
        ...place,
        properties: { ...place.properties, name: place.properties.nameEn },
      })),
    },
  };
}

/**
 * The imprint in a language, each line in Chinese where the configuration has no other; the basemap's source is named by
 * its own credit where the configuration has no words for it.
 */
export function imprintIn({ en, ...own }: Config['imprint'], lang: Lang, credit: Credit): ImprintConfig {
  const lines = lang === OWN_LANG ? undefined : en;
  return {
    reviewNumber: own.reviewNumber,
    basemapSource: lines?.basemapSource || own.basemapSource || credit[lang],
    note: lines?.note || own.note,
    credit: lines?.credit || own.credit,
  };
}
