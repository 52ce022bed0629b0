import { amendment } from '../api/amendments.js';
import { division } from '../api/divisions.js';
import { provision } from '../api/provisions.js';
import type { BallotSubject } from '../api/types.js';

/** The delegations that proposed what is voted on, by id: they do not explain their vote on it (UNGA 88). */
export async function sponsorsOf(subject: BallotSubject): Promise<string[]> {
  switch (subject.type) {
    case 'provision': return ofProvision(subject.id);
    case 'amendment': return ofAmendment(subject.id);
    case 'part': {
      const divided = await division(subject.id);
      return divided.amendment ? ofAmendment(divided.amendment) : ofProvision(divided.provision);
    }
    default: return [];
  }
}

async function ofProvision(id: string): Promise<string[]> {
  const { delegation } = (await provision(id)).value.tabledBy;
  return delegation ? [delegation.id] : [];
}

async function ofAmendment(id: string): Promise<string[]> {
  const { tabledBy, sponsors } = await amendment(id);
  return [...tabledBy.delegation ? [tabledBy.delegation.id] : [], ...sponsors.map((one) => one.delegation.id)];
}
