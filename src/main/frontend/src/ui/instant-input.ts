import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/index.js';
import { field } from './field.js';

/** An instant in the reader's own zone, which is named; the server keeps it in UTC. */
export function instantInput(label: string, id: string, value: string, change: (value: string) => void, error?: string): TemplateResult {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return field(label, id, html`
    <input id=${id} type="datetime-local" .value=${value} aria-invalid=${error ? 'true' : nothing} aria-describedby="${id}-hint"
      @change=${(event: Event) => { change((event.target as HTMLInputElement).value); }}>`, { hint: t('in-your-zone', { zone }), error });
}

export const instant = (local: string): string | undefined => {
  const at = new Date(local);
  return local && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
};
