import { html } from 'lit';
import type { Change } from '../api/types.js';
import { t } from '../i18n/index.js';

/** Underlined or struck through as well as coloured, and said to those who listen. */
export function marked(change: Change) {
  if (change.op === 'equal' || !change.text) return change.text;
  const said = (words: string) => html`<span class="sr"> ${words} </span>`;
  return change.op === 'insert'
    ? html`<ins>${said(t('redline-inserted'))}${change.text}${said(t('redline-end'))}</ins>`
    : html`<del>${said(t('redline-deleted'))}${change.text}${said(t('redline-end'))}</del>`;
}

export const changed = (changes: Change[]): boolean => changes.some((one) => one.op !== 'equal');

export function summary(changes: Change[]): string {
  const count = (op: Change['op']) => changes.filter((one) => one.op === op && one.text.trim()).length;
  const [inserted, deleted] = [count('insert'), count('delete')];
  return inserted + deleted === 0 ? t('redline-same') : t('redline-summary', { inserted, deleted });
}
