import { t } from '../i18n/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "2 d 4 h left", or minutes and seconds when it is that near; nothing once it is over. */
export function timeLeft(until: string, now = Date.now()): string | undefined {
  const left = new Date(until).getTime() - now;
  if (!(left > 0)) return undefined;
  if (left >= DAY) return t('left-days', { days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) });
  if (left >= HOUR) return t('left-hours', { hours: Math.floor(left / HOUR), minutes: Math.floor((left % HOUR) / MINUTE) });
  const seconds = String(Math.floor((left % MINUTE) / 1000)).padStart(2, '0');
  return t('left-minutes', { clock: `${String(Math.floor(left / MINUTE)).padStart(2, '0')}:${seconds}` });
}
