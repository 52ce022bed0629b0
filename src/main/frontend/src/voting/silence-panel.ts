import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Ballot } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { say } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { describedBy, field, refusalNote } from '../ui/field.js';
import './announce-decision.js';
import { castVote } from './casting.js';
import { ballotOf, ballotsOf } from './ballots-store.js';
import { inZone } from './zones.js';

/** A silence procedure as a delegation meets it: until when, and how to object; afterwards, who broke it. */
@customElement('silence-panel')
export class SilencePanel extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  @state() private reason = '';
  @state() private writing = false;
  @state() private asking = false;
  @state() private busy = false;
  @state() private refusal?: Refusal;

  protected override stores() {
    return [consultationOf.of(this.slug)];
  }

  get #place(): string {
    return `${this.slug}/ballot/${this.ballot.id}/objection`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.reason = drafts.read<string>(this.#place) ?? '';
    this.writing = this.reason !== '';
  }

  protected override render() {
    const { ballot } = this;
    const zone = ballot.silence?.zone ?? 'UTC';
    const expiry = ballot.closes && inZone(ballot.closes, zone, languages.current);
    const consultation = consultationOf.of(this.slug).value;
    const objects = ballot.state !== 'closed' && may(consultation, 'cast-vote') && consultation?.member?.standing === 'participant';
    return html`
      ${ballot.silence?.asked ? html`<p class="small muted" data-testid="asked">${t(`silence-asked-${ballot.silence.asked}`)}</p>` : nothing}
      ${ballot.state === 'closed' ? html`${this.#broken()}<announce-decision .slug=${this.slug} .ballot=${ballot}></announce-decision>` : html`
        <p class="note" data-testid="silence">${t(ballot.state === 'open' ? 'silence-until' : 'silence-proposed', { time: expiry ?? '', zone })}</p>`}
      ${objects ? this.#objecting() : nothing}
      ${refusalNote(this.asking ? undefined : this.refusal, ['reason'])}`;
  }

  #broken() {
    const { silence } = this.ballot;
    if (!silence?.brokenBy) return nothing;
    return html`
      <p data-testid="broken-by"><b>${t(silence.end === 'amended' ? 'amended-by' : 'objected-by', { delegation: say(silence.brokenBy.name), who: silence.by?.name ?? '' })}</b></p>
      ${silence.reason ? html`<blockquote class="doc" dir="auto">${silence.reason}</blockquote>` : nothing}`;
  }

  #objecting() {
    const subject = this.ballot.subject?.title ? say(this.ballot.subject.title) : say(this.ballot.question);
    if (!this.writing) {
      return html`<p><button class="btn object" aria-label=${t('cast-object', { subject })} @click=${this.#begin}>${t('choice-object')}</button></p>`;
    }
    const error = this.refusal?.of('reason');
    return html`
      <form class="stack" novalidate @submit=${(event: Event) => { event.preventDefault(); this.refusal = undefined; this.asking = true; }}>
        ${field(t('objection-reason'), 'objection-reason', html`
          <textarea id="objection-reason" rows="3" dir="auto" .value=${this.reason} aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy('objection-reason', { error, hint: t('objection-reason-hint') })}
            @input=${(event: InputEvent) => { this.#keep((event.target as HTMLTextAreaElement).value); }}></textarea>`,
          { error, hint: t('objection-reason-hint') })}
        <p class="row"><button class="btn object" ?disabled=${!this.reason.trim()} aria-disabled=${this.busy}
            aria-label=${t('cast-object', { subject })}>${t('choice-object')}</button>
          <button class="btn" type="button" @click=${() => { this.#keep(''); this.writing = false; }}>${t('cancel')}</button></p>
      </form>
      <confirm-dialog .open=${this.asking} .question=${t('object-question')} .consequence=${t('object-consequence', { subject })}
        .act=${t('object-now')} .refusal=${this.refusal} .busy=${this.busy} @closed=${() => { this.asking = false; }}
        @confirmed=${this.#object}></confirm-dialog>`;
  }

  #begin(): void {
    this.writing = true;
    void this.updateComplete.then(() => { this.querySelector('textarea')?.focus(); });
  }

  #keep(reason: string): void {
    this.reason = reason;
    if (reason) drafts.write(this.#place, reason);
    else drafts.clear(this.#place);
  }

  async #object(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const answer = await castVote(this.ballot, 'object', this.reason);
      this.asking = false;
      this.writing = false;
      this.#keep('');
      ballotsOf.of(this.slug).add(answer);
      await ballotOf.of(this.slug, this.ballot.id).refresh();
    } catch (reason) {
      this.refusal = asRefusal(reason);
      // It may have been adopted a moment before: show what is so.
      if (!this.refusal.unreachable) void ballotOf.of(this.slug, this.ballot.id).refresh();
    } finally {
      this.busy = false;
    }
  }
}
