import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { CopySchema } from '../domain/copy.ts';
import type { Fact } from '../domain/fact.ts';
import type { Region } from '../domain/region.ts';

/** The interface's own words, for tests. */
export const COPY = v.parse(
  CopySchema,
  parse(readFileSync(new URL('../content/copy/zh.yaml', import.meta.url), 'utf8')),
);

/** Markup in a text that must come out as words. */
export const EVIL = '<img src=x onerror=alert(1)>';

/** A fact of a made-up area; a test changes what it is about. */
export const fact = (id: string, rest: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'target',
  period: 'fyp15',
  topic: 'industry',
  label: `说明${id}`,
  value: { text: '稳步提升' },
  evidence: { article: 'a', paragraph: 1, phrase: '稳步提升' },
  ...rest,
});

/** What makes a fact one with a figure. */
export const figure = (number: number, unit: string): Pick<Fact, 'value'> => ({
  value: { text: `突破${number}${unit}`, number, unit, qualifier: '突破' },
});

/** A made-up area; a test changes what it is about. */
export const region = (adcode: string, name: string, rest: Partial<Region> = {}): Region => ({
  adcode,
  name,
  nameEn: name,
  parent: '410100',
  role: 'focus',
  areaKm2: 100,
  labelPoint: [113, 34.7],
  bbox: [112.8, 34.5, 113.3, 34.9],
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
  ...rest,
});

/** What a reader reads of some markup: no tags, no comments, single spaces. */
export const words = (markup: string): string =>
  markup
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
