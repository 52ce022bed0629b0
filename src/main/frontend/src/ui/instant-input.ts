import { html, nothing, type TemplateResult } from 'lit';
import { languages, t } from '../i18n/index.js';
import { describedBy, field } from './field.js';

/** The reader's zone by name and offset at that instant: "Asia/Almaty, GMT+5". */
export function zoneName(at: Date = new Date()): string {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const offset = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' }).formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
  return offset && at.getTimezoneOffset() !== 0 ? `${name}, ${offset}` : name;
}

export const instant = (local: string): string | undefined => {
  const at = new Date(local);
  return local && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
};

/** The same instant as the server keeps it, to be read before it is sent. */
const inUtc = (at: string): string => new Intl.DateTimeFormat(languages.current,
  { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' }).format(new Date(at));

/** An instant in the reader's own zone, which is named; the server keeps it in UTC. */
export function instantInput(label: string, id: string, value: string, change: (value: string) => void, error?: string): TemplateResult {
  const at = instant(value);
  const zone = zoneName(at ? new Date(at) : undefined);
  const hint = at && new Date(at).getTimezoneOffset() !== 0 ? `${t('in-your-zone', { zone })} ${t('in-utc', { time: inUtc(at) })}` : t('in-your-zone', { zone });
  return field(label, id, html`
    <input id=${id} type="datetime-local" .value=${value} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(id, { error, hint })}
      @change=${(event: Event) => { change((event.target as HTMLInputElement).value); }}>`, { hint, error });
}
