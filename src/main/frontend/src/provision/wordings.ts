import type { Consultation, Localised, Provision, ProvisionVersion } from '../api/types.js';

/** The paragraphs of a text: what stands between line breaks. */
export const paragraphs = (text: string | undefined): string[] => (text ?? '').split(/\n+/).map((one) => one.trim()).filter(Boolean);

/** Row by row, the same paragraph in each language; undefined where a language has no such paragraph. */
export function aligned(text: Localised, languages: string[]): (string | undefined)[][] {
  const columns = languages.map((lang) => paragraphs(text[lang]));
  const rows = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row]));
}

/** In which version the wording of that language last changed; 0 where there is none. */
export function lastChanged(versions: ProvisionVersion[], lang: string): number {
  let last = 0;
  let before = '';
  for (const one of [...versions].sort((a, b) => a.version - b.version)) {
    const wording = one.text[lang] ?? '';
    if (wording !== before) last = one.version;
    before = wording;
  }
  return last;
}

/** The languages whose wording is older than another's, with the version that each is of. */
export function behind(versions: ProvisionVersion[], languages: string[]): { lang: string; version: number }[] {
  const ages = languages.map((lang) => ({ lang, version: lastChanged(versions, lang) })).filter((one) => one.version > 0);
  const newest = Math.max(0, ...ages.map((one) => one.version));
  return ages.filter((one) => one.version < newest);
}

/** Without the languages in which nothing was written. */
export const written = (text: Localised): Localised =>
  Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, words.trim()]).filter(([, words]) => words));

/** A provision that is being written. `base` and `etag` name the version that it changes. */
export interface ProvisionDraft {
  title: Localised; text: Localised; note: string; parent: string; key: string; base?: number; etag?: string;
}

export const emptyDraft = (): ProvisionDraft => ({ title: {}, text: {}, note: '', parent: '', key: crypto.randomUUID() });
export const draftOf = (provision: Provision, etag: string | undefined): ProvisionDraft =>
  ({ ...emptyDraft(), title: { ...provision.title }, text: { ...provision.text }, base: provision.version, etag });

/** True when someone else's version came after the one that the draft changes. */
export const overtaken = (draft: ProvisionDraft, provision: Provision | undefined): boolean =>
  draft.base !== undefined && provision !== undefined && provision.version > draft.base;

/** Why one may not correct it, as the name of a text; undefined where one may: the delegation that tabled it, and the chair, while it is a draft. */
export function whyKept(provision: Provision, consultation: Consultation): string | undefined {
  if (provision.status === 'withdrawn') return 'provision-is-withdrawn';
  if (provision.status === 'not-put') return 'provision-is-not-put';
  if (provision.status === 'out-of-order') return 'provision-is-out-of-order';
  if (provision.status !== 'draft') return 'provision-decided';
  if (!consultation.permits.includes('revise-provision')) return 'provision-correct-not-now';
  const own = consultation.member?.delegation?.id;
  return consultation.member?.role === 'chair' || (own !== undefined && own === provision.tabledBy.delegation?.id) ? undefined : 'provision-of-others';
}
