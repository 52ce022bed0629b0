import type { Consultation, Phase } from '../api/types.js';
import { list } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { PHASES, roleIn } from './consultation-store.js';

/** In which phases the chair's acts are lawful. The server decides; this is for saying why it would refuse. */
const LAWFUL: Record<string, Phase[]> = {
  'prepare-ballot': PHASES.slice(0, PHASES.indexOf('closed')),
  'open-ballot': ['deliberation', 'drafting', 'decision'],
  'publish-record': ['closed', 'published'],
};

/** Why an act of the chair is not offered: it is the chair's alone, or the present phase does not allow it. */
export function whyNot(consultation: Consultation, action: string): string {
  if (roleIn(consultation) !== 'chair') return t('only-chair');
  const round = consultation.currentRound;
  const lawful = LAWFUL[action];
  if (!round || !lawful) return t('not-in-this-phase');
  return t('only-in-phases', { count: lawful.length, phases: list(lawful.map((phase) => t(`phase-${phase}`))),
    now: t(`phase-${round.phase}`) });
}
