import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { day, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import './rules-form.js';
import { rulesDraftAt } from './rules-form.js';
import { rulesInForce } from './rules-in-force.js';
import { Meanings, rulesOf } from './rules-store.js';
import './rules.css';

/** The rules of procedure that hold, with what they mean here; those who may change them do it here. */
@customElement('rules-screen')
export class RulesScreen extends Screen {
  @property() slug = '';
  /** Of an earlier version; empty for the one that holds. */
  @property() version = '';
  @state() private changing = false;
  readonly #meanings = new Meanings();

  protected override stores() {
    return [consultationOf.of(this.slug), rulesOf.of(this.slug, this.version), rulesOf.of(this.slug), this.#meanings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.changing = drafts.read(rulesDraftAt(this.slug)) !== undefined;
  }

  protected heading(): string {
    return t('rules-of-procedure');
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('version') && this.hasUpdated) this.arrive();
    const { value } = rulesOf.of(this.slug, this.version);
    if (value && may(consultationOf.of(this.slug).value, 'see-proceedings')) {
      this.#meanings.ask(this.slug, value.version, this.#isEarlier ? value.ruleSet : undefined);
    }
  }

  get #isEarlier(): boolean {
    const [shown, current] = [rulesOf.of(this.slug, this.version).value, rulesOf.of(this.slug).value];
    return shown !== undefined && current !== undefined && shown.version < current.version;
  }

  protected override render() {
    const { value, refusal } = rulesOf.of(this.slug, this.version);
    const consultation = consultationOf.of(this.slug).value;
    const current = rulesOf.of(this.slug).value;
    const mayChange = may(consultation, 'change-rule-set') && !this.version;
    return html`
      <main id="main">
        <header>
          <h1>${t('rules-of-procedure')}</h1>
          ${value ? html`<p class="lead">${say(value.ruleSet.title)} · ${t('rules-version', { version: value.version })}${value.adoptedAt
            ? html` · ${t('rules-since', { day: day(value.adoptedAt) })}` : nothing}</p>` : nothing}
        </header>
        ${this.#isEarlier && current ? html`<p class="note">${t('rules-earlier', { version: current.version })}
          <a href="/c/${this.slug}/rules">${t('rules-that-hold')}</a></p>` : nothing}
        ${refusalNote(refusal)}
        ${!value ? refusal ? nothing : html`<p class="muted">${t('loading')}</p>`
          : mayChange && this.changing && consultation ? html`
            <rules-form class="panel" .slug=${this.slug} .languages=${consultation.languages} .current=${value} @left=${this.#left}></rules-form>`
            : html`
              ${mayChange ? html`<p class="noprint"><button class="btn primary" @click=${() => { this.changing = true; goTo(this, 'rules-form select'); }}>${t('rules-change')}</button></p>` : nothing}
              ${rulesInForce(value, this.#meanings)}`}
      </main>`;
  }

  /** Back to what is read, and to its heading: the button that was used is gone. */
  #left(): void {
    this.changing = false;
    void this.updateComplete.then(() => { this.querySelector<HTMLElement>('h1')?.focus(); });
  }
}
