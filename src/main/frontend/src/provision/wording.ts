import type { Localised } from '../api/types.js';

/** Title and text by language, as they are being written. */
export interface Wording { title: Localised; text: Localised; note?: string; parent?: string; etag?: string }

const filled = (text: Localised): Localised => Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''));

/** Without the languages in which nothing was written. */
export const written = (wording: Wording) => ({ title: filled(wording.title), text: filled(wording.text) });
