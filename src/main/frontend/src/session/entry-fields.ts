import { html, nothing } from 'lit';
import type { Refusal } from '../api/refusal.js';
import { t } from '../i18n/index.js';
import { describedBy, field } from '../ui/field.js';

/** A text input with its label and what was wrong with it. */
export function input(options: {
  name: string; label: string; value: string; type?: string; autocomplete?: string; hint?: string; refusal?: Refusal; change: (value: string) => void;
}) {
  const error = options.refusal?.of(options.name);
  const id = `field-${options.name}`;
  return field(options.label, id, html`
    <input id=${id} name=${options.name} type=${options.type ?? 'text'} autocomplete=${options.autocomplete ?? 'off'} required
      .value=${options.value}
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(id, { error, hint: options.hint })}
      @input=${(event: InputEvent) => { options.change((event.target as HTMLInputElement).value); }}>`, { error, hint: options.hint });
}

export const newPassword = (value: string, refusal: Refusal | undefined, change: (value: string) => void) =>
  input({ name: 'password', label: t('new-password'), type: 'password', autocomplete: 'new-password', hint: t('password-hint'), value,
    refusal, change });
