import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { makeStatement } from '../api/statements.js';
import type { Ballot, StatementKind } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { describedBy, field, refusalNote } from '../ui/field.js';
import { countWords, wordsIn } from './reading-aloud.js';
import { statementsOf } from './statements-store.js';

const placeOf = (slug: string, ballot: Ballot): string => `${slug}/ballot/${ballot.id}/statement`;

/** Whether a statement on a ballot was begun before. */
export const isBegun = (slug: string, ballot: Ballot): boolean => drafts.read(placeOf(slug, ballot)) !== undefined;

interface Draft { kind: StatementKind; lang: string; text: string }

/** Where a delegation writes a statement. What is typed is kept until it is made; once made it is not edited. */
@customElement('statement-form')
export class StatementForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  /** Which can be made. */
  @property({ attribute: false }) kinds: StatementKind[] = [];
  @property({ attribute: false }) languagesOffered: string[] = [];
  @state() private draft?: Draft;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = crypto.randomUUID();

  get #place(): string {
    return placeOf(this.slug, this.ballot);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = drafts.read<Draft>(this.#place);
  }

  #change(change: Partial<Draft>): void {
    this.draft = { ...this.#draft, ...change };
    this.#key = crypto.randomUUID();
    drafts.write(this.#place, this.draft);
  }

  get #draft(): Draft {
    const [kind = 'explanation-of-vote'] = this.kinds;
    const lang = this.languagesOffered.includes(languages.current) ? languages.current : this.languagesOffered[0] ?? languages.current;
    return this.draft ?? { kind, lang, text: '' };
  }

  protected override render() {
    const { kinds } = this;
    if (kinds.length === 0 && !this.draft) return nothing;
    if (!this.draft) return html`<p><button class="btn" @click=${this.#begin}>${t('make-statement')}</button></p>`;
    const { refusal } = this;
    const draft = this.#draft;
    const error = refusal?.of('text');
    const hint = this.#spoken(draft);
    return html`
      <form class="stack" novalidate aria-label=${t('make-statement')} @submit=${this.#submit}>
        ${field(t('statement-kind'), 'statement-kind', html`
          <select id="statement-kind" aria-describedby="statement-kind-hint"
            @change=${(event: Event) => { this.#change({ kind: (event.target as HTMLSelectElement).value as StatementKind }); }}>
            ${[...new Set([...kinds, draft.kind])].map((one) =>
              html`<option value=${one} ?selected=${one === draft.kind}>${t(`statement-${one}`)}</option>`)}
          </select>`, { error: refusal?.of('kind'), hint: t(`statement-${draft.kind}-means`) })}
        ${field(t('statement-text'), 'statement-text', html`
          <textarea id="statement-text" rows="5" lang=${draft.lang} dir="auto" .value=${draft.text} aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy('statement-text', { error, hint })}
            @input=${(event: InputEvent) => { this.#change({ text: (event.target as HTMLTextAreaElement).value }); }}></textarea>`, { error, hint })}
        <p class="row">
          <label class="small" for="statement-lang">${t('language-of-text')}</label>
          <select class="select small" id="statement-lang"
            @change=${(event: Event) => { this.#change({ lang: (event.target as HTMLSelectElement).value }); }}>
            ${this.languagesOffered.map((lang) => html`<option value=${lang} ?selected=${lang === draft.lang}>${languageName(lang)}</option>`)}
          </select>
        </p>
        <p class="small muted">${t('statement-stands')}</p>
        ${refusalNote(refusal, ['kind', 'text', 'lang'])}
        <p class="row">
          <button class="btn primary" ?disabled=${!draft.text.trim()} aria-disabled=${this.busy}>${t('make-it')}</button>
          <button class="btn" type="button" @click=${this.#discard}>${t('discard-draft')}</button>
        </p>
      </form>`;
  }

  /** How much of what can be said in the time of an explanation of vote is written, where the rules of procedure limit it. */
  #spoken({ kind, lang, text }: Draft): string | undefined {
    const seconds = statementsOf.of(this.slug, this.ballot.id).value?.explanationSeconds;
    return seconds && kind === 'explanation-of-vote' ? t('explanation-words', { words: countWords(lang, text), most: wordsIn(seconds), seconds }) : undefined;
  }

  #begin(): void {
    this.draft = this.#draft;
    void this.updateComplete.then(() => { this.querySelector('select')?.focus(); });
  }

  #discard(): void {
    drafts.clear(this.#place);
    this.draft = undefined;
    this.refusal = undefined;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const draft = this.#draft;
    this.busy = true;
    this.refusal = undefined;
    try {
      statementsOf.of(this.slug, this.ballot.id).add(await makeStatement(this.ballot.id, draft, this.#key));
      drafts.sent(this.#place, draft);
      this.draft = drafts.read<Draft>(this.#place);
      this.#key = crypto.randomUUID();
      announce(t('statement-made'));
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
