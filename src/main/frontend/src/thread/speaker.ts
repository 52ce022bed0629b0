import type { Message } from '../api/types.js';
import { languageName, say } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';

/** For whom a message speaks: the delegation, else the office. */
export const speakerOf = (message: Message): string =>
  message.author.delegation ? say(message.author.delegation.name) : t(`role-${message.author.role}`);

/** Says so when a text is in a language that the reader did not choose. */
export const languageMark = (lang: string): string | undefined =>
  lang && lang !== languages.current ? t('in-language', { language: languageName(lang) }) : undefined;
