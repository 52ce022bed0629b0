import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ruling } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { Kept } from '../ui/kept.js';
import { wordsField } from '../ui/words-field.js';

/** The text on which the chair rules, and how the server is asked to. */
export interface Disputed {
  id: string;
  /** How it is called, "amendment 3". */ name: string;
  status: string;
  ruling?: Ruling;
  ruleOut: (reason: string, key: string) => Promise<void>;
  takeBack: (key: string) => Promise<void>;
}

/** The chair's ruling that a text is out of order, for everybody; where the chair gives it, and takes it back. */
@customElement('ruling-panel')
export class RulingPanel extends Part {
  @property() slug = '';
  @property({ attribute: false }) disputed!: Disputed;
  readonly #act = new Act(this);
  readonly #reason = new Kept<string>(this, () => [`${this.slug}/ruling/${this.disputed.id}`, this.disputed.status], '');

  protected override stores() {
    return [consultationOf.of(this.slug)];
  }

  protected override render() {
    const { ruling, name, status } = this.disputed;
    const mayRule = may(consultationOf.of(this.slug).value, 'rule-on-order');
    return html`
      ${ruling ? html`<p class="note" data-testid="ruling">${t('ruled-out-because', { reason: say(ruling.reason), who: ruling.by.name, time: moment(ruling.at) })}</p>` : nothing}
      ${mayRule && status === 'out-of-order' ? html`<p class="noprint"><button class="btn" aria-disabled=${this.#act.busy} @click=${this.#takeBack}>
        ${t('ruling-take-back', { name })}</button></p>` : nothing}
      ${mayRule && (status === 'draft' || status === 'tabled') ? this.#form(name) : nothing}
      ${refusalNote(this.#act.refusal, ['reason', 'reason.en'])}`;
  }

  #form(name: string) {
    const { refusal } = this.#act;
    return html`
      <details class="more noprint" ?open=${this.#reason.value !== ''}><summary>${t('rule-out', { name })}</summary>
        <form class="stack panel" @submit=${this.#ruleOut}>
          <p class="hint">${t('rule-out-of-order')}</p>
          ${wordsField({ id: `ruling-${this.disputed.id}`, label: t('ruling-reason'), value: this.#reason.value, required: true, rows: 2,
            error: refusal?.of('reason') ?? refusal?.of('reason.en'), change: (reason) => { this.#reason.change(reason); } })}
          <p><button class="btn" aria-disabled=${this.#act.busy}>${t('rule-out-do', { name })}</button></p>
        </form>
      </details>`;
  }

  readonly #ruleOut = (event: Event): void => {
    event.preventDefault();
    const { value } = this.#reason;
    void this.#act.run(async (key) => {
      await this.disputed.ruleOut(value.trim(), key);
      this.#reason.sent(value);
    }, this.disputed.id, `out-of-order ${value}`);
  };

  readonly #takeBack = (): void => {
    void this.#act.run((key) => this.disputed.takeBack(key), this.disputed.id, 'in-order');
  };
}
