import { ruleSet, ruleSetMeaning } from '../api/rule-sets.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { JournalEvent, Meaning, RuleSet, RuleSetVersion, RuleUse } from '../api/types.js';
import { LiveStore, PerConsultation } from '../live/live-store.js';
import { Store } from '../ui/store.js';

/** The rules of procedure that hold, or an earlier version of them. */
class RulesStore extends LiveStore<RuleSetVersion> {
  constructor(slug: string, private readonly version: string) {
    super(slug);
  }

  protected read(): Promise<RuleSetVersion> {
    return ruleSet(this.slug, this.version || undefined);
  }

  protected apply(value: RuleSetVersion, event: JournalEvent): RuleSetVersion {
    // The news has no words: those come in the reader's language.
    if (event.type === 'rule-set-changed' && !this.version) this.refreshSoon();
    return value;
  }

  /** The answer to a change may be here before the news of it. */
  add(adopted: RuleSetVersion): void {
    this.replace(adopted);
  }
}

export const rulesOf = new PerConsultation((slug, version) => new RulesStore(slug, version));

const PAUSE = 400;

/** What rules mean for the delegations there are, asked of the server a moment after the last change. */
export class Meanings extends Store {
  #found = new Map<RuleUse, Meaning>();
  refusal?: Refusal;
  #asked?: string;
  #timer?: ReturnType<typeof setTimeout>;

  of(use: RuleUse): Meaning | undefined {
    return this.#found.get(use);
  }

  /** @param given other rules than those that hold @param version which hold, so that others are asked about anew */
  ask(slug: string, version: number, given?: RuleSet): void {
    const question = JSON.stringify([slug, version, given]);
    if (question === this.#asked) return;
    const first = this.#asked === undefined;
    this.#asked = question;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#answer(slug, question, given), first ? 0 : PAUSE);
  }

  async #answer(slug: string, question: string, given?: RuleSet): Promise<void> {
    let refusal: Refusal | undefined;
    let found: Meaning[] = [];
    try {
      found = (await ruleSetMeaning(slug, given)).items;
    } catch (reason) {
      refusal = asRefusal(reason);
    }
    // Asked again meanwhile: that answer counts.
    if (question !== this.#asked) return;
    this.refusal = refusal;
    this.#found = new Map(found.map((one) => [one.use, one]));
    this.changed();
  }
}
