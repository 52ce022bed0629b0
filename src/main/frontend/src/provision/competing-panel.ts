import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { setAsideProvision } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { provisionsOf } from './provisions-store.js';
import { statusMark } from './wording.js';
import { wordsField } from '../ui/words-field.js';
import { ballotsOf } from '../voting/ballots-store.js';
import { votesOn } from '../voting/votes-on.js';

/** The proposals on the same question as a provision, in the order of voting; after a vote the chair may set the next aside. */
@customElement('competing-panel')
export class CompetingPanel extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  @state() private reason = '';
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = crypto.randomUUID();

  get #place(): string {
    return `${this.slug}/provision/${this.provision.id}/not-put`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('provision') && (changed.get('provision') as Provision | undefined)?.id !== this.provision.id) this.reason = drafts.read<string>(this.#place) ?? '';
  }

  protected override stores() {
    return [consultationOf.of(this.slug), provisionsOf.of(this.slug), ballotsOf.of(this.slug)];
  }

  protected override render() {
    const { competing } = this.provision;
    if (!competing) return nothing;
    const all = (provisionsOf.of(this.slug).value ?? []).filter((one) => one.competing?.question === competing.question)
      .sort((a, b) => (a.competing?.place ?? 0) - (b.competing?.place ?? 0));
    const before = all.filter((one) => (one.competing?.place ?? 0) < competing.place);
    const maySetAside = may(consultationOf.of(this.slug).value, 'order-voting') && this.provision.status === 'draft'
      && before.every((one) => one.status !== 'draft') && before.some((one) => one.status === 'adopted' || one.status === 'rejected');
    return html`
      <section class="stack" aria-labelledby="competing">
        <h2 id="competing">${t('competing')}</h2>
        <p class="small muted">${t('rule-competing')}</p>
        <ol class="competing" data-testid="competing">${all.map((one) => html`
          <li>${one.id === this.provision.id ? html`<b>${one.number} ${say(one.title)}</b>`
            : html`<a href="/c/${this.slug}/text/${one.id}">${one.number} ${say(one.title)}</a>`} <span class="small">${statusMark(one)}</span>
            ${one.id === this.provision.id ? nothing : votesOn(this.slug, ballotsOf.of(this.slug).value, one.id)}</li>`)}</ol>
        ${maySetAside ? html`
          <form class="stack noprint" @submit=${this.#submit}>
            ${wordsField({ id: 'not-put-reason', label: t('competing-reason', { number: this.provision.number }), value: this.reason, required: true, rows: 2,
              error: this.refusal?.of('reason') ?? this.refusal?.of('reason.en'),
              change: (reason) => { this.reason = reason; drafts.write(this.#place, reason); this.#key = crypto.randomUUID(); } })}
            ${refusalNote(this.refusal, ['reason', 'reason.en'])}
            <p><button class="btn" aria-disabled=${this.busy}>${t('competing-set-aside', { number: this.provision.number })}</button></p>
          </form>` : nothing}
      </section>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const { reason: typed } = this;
    try {
      const changed = await setAsideProvision(this.provision.id, typed.trim(), this.#key);
      drafts.sent(this.#place, typed);
      provisionsOf.of(this.slug).add(changed);
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.uncertain) this.#key = crypto.randomUUID();
    } finally {
      this.busy = false;
    }
  }
}
