import { statements } from '../api/statements.js';
import type { DecisionStatement, DecisionStatements, JournalEvent } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';

/** What delegations have stated on one ballot, in the order in which they did. */
class StatementsStore extends LiveStore<DecisionStatements> {
  constructor(slug: string, private readonly ballot: string) {
    super(slug);
  }

  protected read(): Promise<DecisionStatements> {
    return statements(this.ballot);
  }

  protected apply(value: DecisionStatements, event: JournalEvent): DecisionStatements {
    if (event.type === 'statement-made' || event.type === 'statement-joined') {
      const statement = event.data as DecisionStatement;
      return statement.ballot === this.ballot ? { ...value, items: put(value.items, statement) } : value;
    }
    if (event.type === 'explanations-limited') {
      const limit = event.data as { ballot: string; until: string };
      return limit.ballot === this.ballot ? { ...value, explanationsUntil: limit.until } : value;
    }
    return value;
  }

  /** The answer to making or joining one may be here before the news of it. */
  add(statement: DecisionStatement): void {
    if (this.value) this.replace({ ...this.value, items: put(this.value.items, statement) });
  }
}

/** Delegations join and do not leave: of two states of a statement, the one with more of them is the later. */
export function put(all: DecisionStatement[], statement: DecisionStatement): DecisionStatement[] {
  const index = all.findIndex((one) => one.id === statement.id);
  const known = all[index];
  if (!known) return [...all, statement].sort((a, b) => a.at.localeCompare(b.at));
  return statement.delegations.length > known.delegations.length ? all.with(index, statement) : all;
}

export const statementsOf = new PerConsultation((slug, ballot) => new StatementsStore(slug, ballot));
