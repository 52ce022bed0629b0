import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { admit } from '../api/consultations.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Delegation, Localised, Standing } from '../api/types.js';
import { delegationsOf } from '../consultation/consultation-store.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import '../ui/combo-box.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { describedBy, field, refusalNote } from '../ui/field.js';
import { fieldNames, localisedFields, wordsField } from '../ui/words-field.js';
import { countries } from './countries.js';
import { STANDINGS } from './standing.js';

interface Draft { kind: 'country' | 'name'; country: string; name: Localised; code: string; status: Standing; key: string }
const blank = (): Draft => ({ kind: 'country', country: '', name: {}, code: '', status: 'participant', key: crypto.randomUUID() });

/** Admits a country under its name in every language, or anyone else under a name of their own. */
@customElement('admit-form')
export class AdmitForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) offered: string[] = [];
  @property({ attribute: false }) present: Delegation[] = [];
  @state() private draft = blank();
  @state() private refusal?: Refusal;
  @state() private busy = false;

  get #place(): string {
    return `${this.slug}/admit`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = drafts.read<Draft>(this.#place) ?? blank();
  }

  #change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change, key: crypto.randomUUID() };
    drafts.write(this.#place, this.draft);
  }

  protected override render() {
    const { draft, refusal } = this;
    const countryError = refusal?.of('country');
    const kind = (value: Draft['kind'], label: string) => html`
      <label class="pick"><input type="radio" name="kind" value=${value} .checked=${draft.kind === value} @change=${() => { this.#change({ kind: value }); }}> ${label}</label>`;
    return html`
      <form class="stack" novalidate @submit=${this.#submit}>
        <fieldset><legend>${t('admit-kind')}</legend><p class="row">${kind('country', t('admit-country'))}${kind('name', t('admit-own-name'))}</p></fieldset>
        ${draft.kind === 'country'
          ? field(t('country'), 'country', html`<combo-box .inputId=${'country'} .value=${draft.country} .invalid=${countryError}
              .describedBy=${String(describedBy('country', { error: countryError, hint: 'x' }))}
              .options=${countries(new Set(this.present.flatMap((one) => one.country ?? [])))}
              @chosen=${(event: CustomEvent<string>) => { this.#change({ country: event.detail }); }}></combo-box>`, { error: countryError, hint: t('country-hint') })
          : html`
            ${localisedFields({ id: 'own-name', name: 'name', label: t('own-name'), offered: this.offered, value: draft.name, refusal, change: (name) => { this.#change({ name }); } })}
            ${wordsField({ id: 'own-code', label: t('own-code'), hint: t('own-code-hint'), value: draft.code, error: refusal?.of('code'), change: (code) => { this.#change({ code }); } })}`}
        ${field(t('standing'), 'admit-status', html`
          <select id="admit-status" aria-describedby="admit-status-hint" @change=${(event: Event) => { this.#change({ status: (event.target as HTMLSelectElement).value as Standing }); }}>
            ${STANDINGS.map((one) => html`<option value=${one} ?selected=${one === draft.status}>${t(`standing-${one}`)}</option>`)}
          </select>`, { error: refusal?.of('status'), hint: t(`standing-${draft.status}-means`) })}
        ${refusalNote(refusal, ['country', 'code', 'status', ...fieldNames('name', this.offered)])}
        <p class="row">
          <button class="btn primary" ?disabled=${draft.kind === 'country' && !draft.country} aria-disabled=${this.busy}>${t('admit-do')}</button>
          <button class="btn" type="button" @click=${() => { drafts.clear(this.#place); this.dispatchEvent(new CustomEvent('left')); }}>${t('cancel')}</button>
          ${draft.kind === 'country' && !draft.country ? html`<span class="small muted">${t('choose-country-first')}</span>` : nothing}
        </p>
      </form>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const name = Object.fromEntries(Object.entries(draft.name).filter(([, words]) => words.trim()));
    const form = draft.kind === 'country' ? { country: draft.country } : { name, code: draft.code.trim() || undefined };
    try {
      const admitted = await admit(this.slug, { ...form, status: draft.status }, draft.key);
      drafts.sent(this.#place, draft);
      delegationsOf.of(this.slug).add(admitted);
      announce(t('admitted', { name: say(admitted.name) }));
      this.dispatchEvent(new CustomEvent('admitted', { detail: admitted }));
      this.draft = blank();
    } catch (reason) {
      this.refusal = asRefusal(reason);
      if (!this.refusal.uncertain) this.#change({});
    } finally {
      this.busy = false;
    }
  }
}
