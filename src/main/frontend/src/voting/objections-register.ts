import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { disposeObjection } from '../api/ballots.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Ballot, Elector, Localised } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { byName, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { fieldNames, localisedFields } from '../ui/words-field.js';
import { takesWords } from './ballot-rule.js';
import { ballotOf } from './ballots-store.js';

/** The objections with their words; under rough consensus each with the chair's reasons why it has been addressed, which the chair writes here. */
@customElement('objections-register')
export class ObjectionsRegister extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  /** Whose objection is being addressed. */
  @state() private writing?: string;
  @state() private words: Localised = {};
  @state() private busy = false;
  @state() private refusal?: Refusal;

  protected override stores() {
    return [consultationOf.of(this.slug)];
  }

  get #objecting(): Elector[] {
    return (this.ballot.electorate ?? []).filter((one) => one.choice === 'object' || one.choice === 'no');
  }

  /** Each objection by the chair: under rough consensus. */
  get #isAddressed(): boolean {
    return this.ballot.rule.name === 'rough-consensus';
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('ballot') || (changed.get('ballot') as Ballot | undefined)?.id === this.ballot.id) return;
    this.writing = undefined;
    // Reasons that were being written when the page was left are taken up again.
    const begun = this.#objecting.find((one) => drafts.read(this.#place(one.delegation.id)) !== undefined);
    if (begun) this.#begin(begun);
  }

  protected override render() {
    const { ballot } = this;
    const objecting = this.#objecting.filter((one) => this.#isAddressed || one.reason);
    if (!takesWords(ballot) || objecting.length === 0) return nothing;
    const sorted = byName(objecting.map((one) => ({ ...one, name: one.delegation.name })));
    return html`
      <section aria-labelledby="register">
        <h2 id="register">${t('register')}</h2>
        ${this.#isAddressed ? html`<p class="small muted">${t('register-means')}</p>` : nothing}
        <ul class="plain register">${sorted.map((one) => this.#objection(one))}</ul>
      </section>`;
  }

  #objection(one: Elector) {
    const name = say(one.delegation.name);
    const words = one.disposition ? pick(one.disposition, consultationOf.of(this.slug).value?.languages) : undefined;
    const mayAddress = this.#isAddressed && this.ballot.state === 'open' && may(consultationOf.of(this.slug).value, 'dispose-objection');
    return html`
      <li data-testid="objection-${one.delegation.code}">
        <h3>${name}</h3>
        ${one.reason ? html`<blockquote class="doc" dir="auto">${one.reason}</blockquote>` : nothing}
        ${words ? html`<p lang=${words.lang || nothing}>${words.text}</p>` : this.#isAddressed ? html`<p class="muted">${t('objection-open')}</p>` : nothing}
        ${!mayAddress ? nothing : this.writing === one.delegation.id ? this.#form(one, name) : html`
          <p><button class="btn" @click=${() => { this.#begin(one); goTo(this, 'form textarea'); }}>${t(words ? 'objection-readdress' : 'objection-address', { name })}</button></p>`}
      </li>`;
  }

  #place(delegation: string): string {
    return `${this.slug}/disposition/${this.ballot.id}/${delegation}`;
  }

  #begin(one: Elector): void {
    this.writing = one.delegation.id;
    this.words = drafts.read<Localised>(this.#place(one.delegation.id)) ?? one.disposition ?? {};
    this.refusal = undefined;
  }

  #leave(one: Elector): void {
    drafts.clear(this.#place(one.delegation.id));
    this.writing = undefined;
  }

  #form(one: Elector, name: string) {
    const languages = consultationOf.of(this.slug).value?.languages ?? [];
    return html`
      <form class="stack" novalidate aria-label=${t('objection-address', { name })} @submit=${(event: Event) => { event.preventDefault(); void this.#send(one, name); }}>
        ${localisedFields({ id: `disposition-${one.delegation.code}`, name: 'disposition', label: t('objection-reasons', { name }), hint: t('objection-reasons-hint'),
          offered: languages, value: this.words, refusal: this.refusal, rows: 3,
          change: (words) => { this.words = words; drafts.write(this.#place(one.delegation.id), words); } })}
        ${refusalNote(this.refusal, fieldNames('disposition', languages))}
        <p class="row"><button class="btn primary" aria-disabled=${this.busy}>${t('objection-record', { name })}</button>
          <button class="btn" type="button" @click=${() => { this.#leave(one); }}>${t('cancel')}</button></p>
      </form>`;
  }

  async #send(one: Elector, name: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const { words } = this;
    try {
      const given = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim()));
      ballotOf.of(this.slug, this.ballot.id).add(await disposeObjection(this.ballot.id, one.delegation.id, given));
      drafts.sent(this.#place(one.delegation.id), words);
      this.writing = undefined;
      announce(t('objection-addressed', { name }));
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
