import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { publishRound, records } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Consultation, RecordSummary } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { whyNot } from '../consultation/reasons.js';
import { moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../ui/confirm-dialog.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';

/** Publishes the record of the round; later, a correction with its reason, as a new version. */
@customElement('publish-record')
export class PublishRecord extends Part {
  @property() slug = '';
  @property({ attribute: false }) consultation!: Consultation;
  @state() private published: RecordSummary[] = [];
  @state() private correction = '';
  @state() private asking = false;
  @state() private busy = false;
  @state() private refusal?: Refusal;
  #key = crypto.randomUUID();
  #phase?: string;

  get #place(): string {
    return `${this.slug}/correction`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.correction = drafts.read<string>(this.#place) ?? '';
  }

  protected override willUpdate(): void {
    const phase = this.consultation.currentRound?.phase;
    if (phase === this.#phase) return;
    this.#phase = phase;
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.published = (await records(this.slug)).items;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    const round = this.consultation.currentRound;
    const correcting = round?.phase === 'published';
    return html`
      ${this.published.map((one) => html`<p><a href=${one.url}>${one.symbol}</a> <span class="small muted">${say(one.title)} ·
        ${t('version', { version: one.version })} · ${moment(one.publishedAt)}</span></p>`)}
      <p class="small muted">${t('rule-publish')}</p>
      ${round && may(this.consultation, 'publish-record') ? html`
        <form class="stack" @submit=${(event: Event) => { event.preventDefault(); this.refusal = undefined; this.asking = true; }}>
          ${correcting ? field(t('correction-reason'), 'correction', html`
            <textarea id="correction" .value=${this.correction} @input=${(event: InputEvent) => {
              this.correction = (event.target as HTMLTextAreaElement).value;
              drafts.write(this.#place, this.correction);
            }}></textarea>`, { error: this.refusal?.of('correction') }) : nothing}
          ${this.asking ? nothing : refusalNote(this.refusal, ['correction'])}
          <button class="btn primary" aria-disabled=${this.busy}>${correcting ? t('publish-correction') : t('publish-record')}</button>
        </form>
        <confirm-dialog .open=${this.asking} .question=${t('publish-question', { round: say(round.title) })}
          .consequence=${t('publish-consequence')}
          .act=${t('publish-now')} .refusal=${this.refusal} .busy=${this.busy} @closed=${() => { this.asking = false; }}
          @confirmed=${() => this.#publish(round.code, correcting)}></confirm-dialog>`
        : html`<p class="muted">${whyNot(this.consultation, 'publish-record')}</p>`}`;
  }

  async #publish(round: string, correcting: boolean): Promise<void> {
    if (this.busy) return;
    const { correction } = this;
    this.busy = true;
    this.refusal = undefined;
    try {
      await publishRound(this.slug, round, correcting ? correction : undefined, this.#key);
      drafts.sent(this.#place, correction);
      this.correction = '';
      this.#key = crypto.randomUUID();
      this.asking = false;
      await Promise.all([this.#read(), consultationOf.of(this.slug).refresh()]);
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.uncertain) this.#key = crypto.randomUUID();
      // Words about a field are read beside it, behind the dialog.
      if (this.refusal.of('correction')) this.asking = false;
    } finally {
      this.busy = false;
    }
  }
}
