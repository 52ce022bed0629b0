import type { Delegation, Standing } from '../api/types.js';
import { list } from '../i18n/format.js';
import { t } from '../i18n/index.js';

export const STANDINGS: Standing[] = ['participant', 'organisation', 'observer'];

/** Full status, accepted credentials, not suspended: of the electorate if a ballot opened now. */
export const votes = (one: Delegation): boolean => one.status === 'participant' && one.accredited && !one.suspended;

/** How a delegation stands, in words: "participant, accredited". */
export const standingWords = (one: Delegation): string => list([t(`standing-${one.status}`), one.suspended ? t('is-suspended') : one.accredited ? t('is-accredited') : t('not-accredited')]);
