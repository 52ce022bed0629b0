import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../api/refusal.js';

/** What an input carries so that the refusal beside it is read with it. */
export interface FieldState { id: string; error?: string }

let count = 0;
/** An id for a control, once per element that asks. */
export const freshId = (name: string) => `${name}-${String(++count)}`;

/** A label, a control and, where the server refused its value, the reason. The control names its messages by `aria-describedby`. */
export function field(label: string, id: string, control: TemplateResult, options: { error?: string; hint?: string } = {}): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${options.hint ? html`<p class="hint" id="${id}-hint">${options.hint}</p>` : nothing}
      ${control}
      ${options.error ? html`<p class="refusal" id="${id}-error">${options.error}</p>` : nothing}
    </div>`;
}

export const describedBy = (id: string, options: { error?: string; hint?: string }): string | typeof nothing =>
  [options.hint && `${id}-hint`, options.error && `${id}-error`].filter(Boolean).join(' ') || nothing;

/** The refusal of a form as a whole, announced when it comes. Empty while there is none, so that its arrival is heard. */
export function refusalNote(refusal: Refusal | undefined, fields: string[] = []): TemplateResult {
  const words = refusal?.general(fields);
  return html`<div role="alert">${words ? html`<p class="refusal">${words}</p>` : nothing}</div>`;
}
