import { escapeHtml } from '../domain/escape-html.ts';

/** What `failure.ts` shows when level 1 cannot be loaded: it cannot count on any data being there. */
export function failureTemplate(loadFailed: string, retry: string): string {
  return `<template id="load-failed"><p class="notice" role="status">${escapeHtml(loadFailed)} <button type="button" class="notice__button">${escapeHtml(retry)}</button></p></template>`;
}
