import { html, nothing, type TemplateResult } from 'lit';
import type { PastMember, RollCall } from '../api/history.js';
import { pick } from '../i18n/format.js';
import { t } from '../i18n/index.js';

/** A member's name, and beside it what it was called then; for one that is no more its name is that of its time. @param href leads to its votes */
export function memberName(member: PastMember, href?: string): TemplateResult {
  const name = pick(member.name);
  const words = html`<span lang=${name.lang || nothing}>${name.text}</span>`;
  return html`${href ? html`<a href=${href}>${words}</a>` : words}${member.country === undefined
    ? html` <span class="small muted">${t('name-of-the-time')}</span>`
    : member.nameThen ? html` <span class="small muted">${t('name-then', { name: member.nameThen })}</span>` : nothing}`;
}

/** What kind of question it was, in a few words. */
export const kinds = (rollCall: RollCall): string[] => [
  rollCall.amendment ? t('on-amendment') : '', rollCall.paragraph ? t('on-paragraph') : '', rollCall.important ? t('important-question') : '',
].filter(Boolean);
