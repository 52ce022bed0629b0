import { html, nothing, type TemplateResult } from 'lit';
import type { Localised, Provision } from '../api/types.js';
import { languageName, moment, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { aligned, paragraphs } from './wordings.js';

const SIGNS = { draft: '○', adopted: '✓', rejected: '✕', withdrawn: '↩', 'not-put': '–', 'out-of-order': '⊘' };

export const statusMark = (provision: Provision): TemplateResult =>
  html`<span class="status ${provision.status}"><span aria-hidden="true">${SIGNS[provision.status]}</span> ${t(`status-${provision.status}`)}</span>`;

/** For whom it was tabled, by whom and when. */
export function tabledBy(provision: Provision): string {
  const { delegation, person, role, at } = provision.tabledBy;
  const who = delegation ? say(delegation.name) : t(`role-${role}`);
  return at ? t('tabled-by-at', { who, person: person.name, time: moment(at) }) : t('tabled-by', { who, person: person.name });
}

/** The text at the measure; two languages side by side, paragraph beside paragraph. */
export function wording(text: Localised, columns: string[]): TemplateResult {
  const rows = aligned(text, columns);
  const [first = '', beside] = columns;
  const missing = columns.filter((lang) => !text[lang]?.trim());
  const other = missing.length === columns.length ? pick(text) : undefined;
  // A reader sees the words that there are, and in which language they are.
  if (other?.text) {
    return html`<div class="wording">
      <p class="small muted">${t('text-only-in', { language: languageName(other.lang) })}</p>
      ${paragraphs(other.text).map((words) => html`<p class="doc" lang=${other.lang} dir="auto">${words}</p>`)}</div>`;
  }
  const gaps = html`${missing.map((lang) => html`<p class="small muted">${t('no-text-in', { language: languageName(lang) })}</p>`)}`;
  if (!beside) return html`<div class="wording" data-testid="texts">${rows.map(([words]) => html`<p class="doc" lang=${first} dir="auto">${words}</p>`)}${gaps}</div>`;
  return html`
    <div class="wording beside" data-testid="texts">
      <p class="tongue small muted">${languageName(first)}</p><p class="tongue small muted">${languageName(beside)}</p>
      ${rows.map((row) => row.map((words, index) => (words
        ? html`<p class="doc" lang=${columns[index] ?? nothing} dir="auto">${words}</p>`
        : html`<p class="doc gap"><span aria-hidden="true">—</span><span class="sr">${t('no-such-paragraph', { language: languageName(columns[index] ?? '') })}</span></p>`)))}
    </div>${gaps}`;
}
