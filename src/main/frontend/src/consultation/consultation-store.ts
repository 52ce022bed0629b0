import { consultation, delegations, principles } from '../api/consultations.js';
import type { Consultation, Delegation, JournalEvent, Phase, Principle, Role, Round } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';
import { session } from '../session/session.js';

export const PHASES: readonly Phase[] = ['preparation', 'positions', 'deliberation', 'drafting', 'decision', 'closed', 'published'];

const ROUND_EVENTS = ['round-opened', 'phase-opened', 'phase-extended'];
/** What may change the list of things that one is asked to do. */
const ASKING_EVENTS = [...ROUND_EVENTS, 'ballot-opened', 'ballot-closed', 'position-stated', 'vote-cast', 'delegation-called', 'delegation-passed',
  'amendment-worded'];

/** The consultation itself: its title and languages, its rounds, and who one is in it. */
class ConsultationStore extends LiveStore<Consultation> {
  protected async read(): Promise<Consultation> {
    const answer = await consultation(this.slug);
    if (!answer.member || session.me) return answer;
    // Signed in, and it is not known here: in another tab. What would be typed now would be nobody's.
    await session.refresh();
    return consultation(this.slug);
  }

  protected apply(value: Consultation, event: JournalEvent): Consultation {
    if (ASKING_EVENTS.includes(event.type)) session.refreshSoon();
    if (event.type === 'record-published') this.refreshSoon();
    if (!ROUND_EVENTS.includes(event.type)) return value;
    const round = event.data as Round;
    const rounds = value.rounds.some((one) => one.id === round.id)
      ? value.rounds.map((one) => (one.id === round.id ? { ...one, ...round } : one))
      : [...value.rounds, round];
    // What one may do depends on the phase.
    this.refreshSoon();
    return { ...value, rounds, currentRound: rounds.at(-1) };
  }
}

class PrinciplesStore extends LiveStore<Principle[]> {
  protected async read(): Promise<Principle[]> {
    return (await principles(this.slug)).items;
  }

  protected apply(value: Principle[], event: JournalEvent): Principle[] {
    if (event.type !== 'principle-added') return value;
    const added = event.data as Principle;
    return value.some((one) => one.id === added.id) ? value : [...value, added];
  }
}

class DelegationsStore extends LiveStore<Delegation[]> {
  protected async read(): Promise<Delegation[]> {
    return (await delegations(this.slug)).items;
  }

  protected apply(value: Delegation[], event: JournalEvent): Delegation[] {
    if (event.type !== 'delegation-admitted' && event.type !== 'delegation-changed') return value;
    return this.#with(value, event.data as Delegation);
  }

  /** The answer to admitting or changing may be here before the news of it. */
  add(delegation: Delegation): void {
    if (this.value) this.replace(this.#with(this.value, delegation));
  }

  #with(value: Delegation[], changed: Delegation): Delegation[] {
    return value.some((one) => one.id === changed.id)
      ? value.map((one) => (one.id === changed.id ? { ...one, ...changed } : one))
      : [...value, changed];
  }
}

export const consultationOf = new PerConsultation((slug) => new ConsultationStore(slug));
export const principlesOf = new PerConsultation((slug) => new PrinciplesStore(slug));
export const delegationsOf = new PerConsultation((slug) => new DelegationsStore(slug));

/** Who one is in a consultation. An administrator of the server is one everywhere. */
export function roleIn(value: Consultation | undefined): Role {
  return value?.member?.role ?? (session.me?.person.administrator ? 'administrator' : 'public');
}

/** Whether the server lets one do that here and in the present phase; it has the table, and says no again if this is out of date. */
export const may = (value: Consultation | undefined, action: string): boolean => value?.permits.includes(action) ?? false;
export const seesConsole = (role: Role) => ['administrator', 'secretary', 'chair', 'moderator'].includes(role);
