import { escapeHtml } from '../domain/escape-html.ts';
import type { PageData } from '../domain/page-data.ts';

/** What `failure.ts` shows when level 1 cannot be loaded: it cannot count on any data being there. */
export function failureTemplate({ copy }: PageData): string {
  const { loadFailed, retry } = copy.status;
  return `<template id="load-failed"><p class="notice" role="status">${escapeHtml(loadFailed)} <button type="button" class="notice__button">${escapeHtml(retry)}</button></p></template>`;
}
