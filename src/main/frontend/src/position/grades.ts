import { html, type TemplateResult } from 'lit';
import type { Grade } from '../api/types.js';
import { t } from '../i18n/index.js';
import './grades.css';

/** From full support to objection; the order of the form, the legend and of sorting. */
export const GRADES: Grade[] =
  ['supports', 'supports-with-comments', 'supports-with-reservation', 'under-study', 'concerns', 'cannot-support', 'objects'];

/** A sign for each grade: colour alone tells nothing to those who do not see it. */
export const SIGNS: Record<Grade, string> = {
  'supports': '✓', 'supports-with-comments': '✓ c', 'supports-with-reservation': '✓ r', 'under-study': '…',
  'concerns': '!', 'cannot-support': '✕', 'objects': '■',
};

/** The sign is drawn by the style sheet: it repeats the grade's name, and belongs neither to a label nor to what is copied. */
export const signOf = (grade: Grade): TemplateResult => html`<span class="sign" data-sign=${SIGNS[grade]}></span>`;

export const gradeMark = (grade: Grade): TemplateResult =>
  html`<span class="g ${grade}">${signOf(grade)} ${t(`grade-${grade}`)}</span>`;
