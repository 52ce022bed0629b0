import type { Division, DivisionPart } from '../api/types.js';
import { list } from '../i18n/format.js';
import { t } from '../i18n/index.js';

/** "paragraphs 2 and 3"; of an amendment, "changes 2 and 3": what a part consists of. */
export const pieces = (part: DivisionPart, of: Division): string =>
  t(of.amendment ? 'part-changes' : 'part-paragraphs', { count: part.paragraphs.length, paragraphs: list(part.paragraphs.map(String)) });
