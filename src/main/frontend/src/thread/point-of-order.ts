import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Ballot, Subject } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { languages, t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { describedBy, refusalNote } from '../ui/field.js';
import { draftPlace, outbox, type MessageDraft } from './outbox.js';

/** Stands where messages are written while a vote runs: says why that is closed, and takes a point of order. */
@customElement('point-of-order')
export class PointOfOrder extends Part {
  @property() slug = '';
  @property({ attribute: false }) subject!: Subject;
  @property({ attribute: false }) vote!: Ballot;
  @state() private raising = false;
  @state() private text = '';

  protected override stores() {
    return [outbox, consultationOf.of(this.slug)];
  }

  get #place(): string {
    return draftPlace(this.slug, this.subject, 'point-of-order');
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // A refused one is given back through the draft.
    if (!changed.has('subject') && this.hasUpdated && !outbox.refusals.has(this.#place)) return;
    this.text = drafts.read<MessageDraft>(this.#place)?.text ?? '';
    this.raising = this.text !== '';
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const mayRaise = may(consultation, 'post-message') && consultation?.member?.standing === 'participant';
    return html`
      <div class="composer" data-testid="voting-has-begun">
        <p class="small note">${t('thread-closed-by-vote')}
          <a href="/c/${this.slug}/votes/${this.vote.id}">${t('to-vote', { number: this.vote.number })}</a></p>
        ${!mayRaise ? nothing : this.raising ? this.#form() : html`
          <p><button class="btn" @click=${this.#begin}>${t('raise-point-of-order')}</button></p>`}
      </div>`;
  }

  #form() {
    const refusal = outbox.refusalAt(this.#place);
    const error = refusal?.of('text');
    return html`
      <form class="stack" novalidate @submit=${this.#send}>
        <div class="field">
          <label for="point-of-order">${t('point-of-order-label')}</label>
          <textarea id="point-of-order" rows="3" dir="auto" .value=${this.text} aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy('point-of-order', { error })}
            @input=${(event: InputEvent) => { this.#change((event.target as HTMLTextAreaElement).value); }}></textarea>
          ${error ? html`<p class="refusal" id="point-of-order-error">${error}</p>` : nothing}
        </div>
        ${refusalNote(refusal, ['text'])}
        <p class="row"><button class="btn primary" ?disabled=${!this.text.trim()}>${t('raise-it')}</button>
          <button class="btn" type="button" @click=${() => { this.#change(''); this.raising = false; }}>${t('cancel')}</button></p>
      </form>`;
  }

  #begin(): void {
    this.raising = true;
    void this.updateComplete.then(() => { this.querySelector('textarea')?.focus(); });
  }

  #change(text: string): void {
    this.text = text;
    outbox.refusals.delete(this.#place);
    if (text) drafts.write(this.#place, { text, lang: languages.current } satisfies MessageDraft);
    else this.#drop();
  }

  #drop(): void {
    drafts.clear(this.#place);
    outbox.settled(this.#place);
  }

  #send(event: Event): void {
    event.preventDefault();
    if (!this.text.trim()) return;
    outbox.send({ slug: this.slug, subject: this.subject, text: this.text, lang: languages.current, kind: 'point-of-order' });
    // The outbox keeps the words from here on.
    this.#change('');
    this.raising = false;
    this.dispatchEvent(new CustomEvent('message-sent'));
  }
}
