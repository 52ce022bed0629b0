import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { statePosition } from '../api/positions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Grade, Position, Principle } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { clock, languageName } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { describedBy, refusalNote } from '../ui/field.js';
import { GRADES, gradeMark, signOf } from './grades.js';
import { positionsOf } from './positions-store.js';
import './position-form.css';

interface Draft { grade?: Grade; lang: string; text: string; base?: number }

/** The delegation's own position: kept as it is typed, submitted when it is ready. */
@customElement('position-form')
export class PositionForm extends Part {
  @property() slug = '';
  @property() round = '';
  @property({ attribute: false }) principle!: Principle;
  @property({ attribute: false }) own?: Position;
  @property({ attribute: false }) languagesOffered: string[] = [];
  @state() private draft: Draft = { lang: 'en', text: '' };
  @state() private kept = false;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #from?: string;

  get #place(): string {
    return `${this.slug}/position/${this.round}/${this.principle.code}`;
  }

  protected override willUpdate(): void {
    // Begins from the draft, else from what stands; follows what stands while nothing was typed.
    const from = `${this.#place}/${String(this.own?.revision)}`;
    if (this.#from === from) return;
    const elsewhere = !this.#from?.startsWith(this.#place);
    this.#from = from;
    const kept = drafts.read<Draft>(this.#place);
    if (elsewhere) {
      this.refusal = undefined;
    }
    this.kept = kept !== undefined;
    if (kept) this.draft = kept;
    else this.draft = this.#standing();
  }

  #standing(): Draft {
    const lang = this.languagesOffered.includes(languages.current) ? languages.current : this.languagesOffered[0] ?? 'en';
    const { own } = this;
    return { grade: own?.grade, lang: own?.statement.lang || lang, text: own?.statement.text ?? '', base: own?.revision };
  }

  #change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.kept = true;
    drafts.write(this.#place, this.draft);
  }

  /** Someone else of the delegation submitted since this draft was begun. */
  get #overtaken(): boolean {
    return this.kept && this.own !== undefined && this.own.revision !== this.draft.base;
  }

  protected override render() {
    const { draft, refusal } = this;
    const gradeError = refusal?.of('grade');
    const textError = refusal?.of('statement.text') ?? refusal?.of('statement') ?? refusal?.of('statement.lang');
    return html`
      <form class="position stack" novalidate @submit=${this.#submit}>
        <fieldset aria-describedby=${describedBy('grade', { error: gradeError })}>
          <legend>${t('our-grade')}</legend>
          <div class="grades">
            ${GRADES.map((grade) => html`
              <label class="g ${grade}">
                <input type="radio" name="grade" value=${grade} .checked=${draft.grade === grade}
                  @change=${() => { this.#change({ grade }); }}>
                ${signOf(grade)} ${t(`grade-${grade}`)}
              </label>`)}
          </div>
          ${gradeError ? html`<p class="refusal" id="grade-error">${gradeError}</p>` : nothing}
        </fieldset>
        <div class="field">
          <label for="statement">${t('statement')}</label>
          <p class="hint" id="statement-hint">${draft.grade === 'objects' ? t('objection-needs-reasons') : t('statement-hint')}</p>
          <textarea id="statement" name="statement" rows="5" lang=${draft.lang} dir="auto" .value=${draft.text}
            aria-required=${draft.grade === 'objects'}
            aria-invalid=${textError ? 'true' : nothing} aria-describedby=${describedBy('statement', { error: textError, hint: 'x' })}
            @input=${(event: InputEvent) => { this.#change({ text: (event.target as HTMLTextAreaElement).value }); }}></textarea>
          ${textError ? html`<p class="refusal" id="statement-error">${textError}</p>` : nothing}
        </div>
        <p class="row">
          <label class="small" for="statement-language">${t('language-of-text')}</label>
          <select class="select small" id="statement-language"
            @change=${(event: Event) => { this.#change({ lang: (event.target as HTMLSelectElement).value }); }}>
            ${this.languagesOffered.map((lang) =>
              html`<option value=${lang} ?selected=${lang === draft.lang}>${languageName(lang)}</option>`)}
          </select>
        </p>
        ${this.#overtaken ? this.#conflict() : nothing}
        ${refusalNote(refusal?.status === 412 ? undefined : refusal, ['grade', 'statement', 'statement.text', 'statement.lang'])}
        <p class="row">
          <button class="btn primary"
            ?disabled=${!draft.grade} aria-disabled=${this.busy}>${this.own ? t('submit-position-again') : t('submit-position')}</button>
          ${this.kept ? html`<button class="link small" type="button" @click=${this.#discard}>${t('discard-draft')}</button>` : nothing}
          <span class="small muted" role="status">${this.#status()}</span>
        </p>
      </form>`;
  }

  #status(): string {
    if (this.kept) return t('draft-not-submitted');
    if (this.own) return t('position-submitted-by', { who: this.own.by.name, time: clock(this.own.at), revision: this.own.revision });
    return '';
  }

  #conflict() {
    const { own } = this;
    if (!own) return nothing;
    return html`
      <div class="note conflict" role="alert">
        <p><b>${t('position-changed-meanwhile', { who: own.by.name, time: clock(own.at) })}</b></p>
        <p>${gradeMark(own.grade)}</p>
        <p lang=${own.statement.lang} dir="auto">${own.statement.text}</p>
        <p class="row">
          <button class="btn" type="button" @click=${() => { this.#change({ base: own.revision }); }}>${t('keep-mine')}</button>
          <button class="btn" type="button" @click=${this.#discard}>${t('take-theirs')}</button>
        </p>
      </div>`;
  }

  #discard(): void {
    drafts.clear(this.#place);
    this.kept = false;
    this.refusal = undefined;
    this.draft = this.#standing();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (!draft.grade || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const place = this.#place;
    try {
      const form = { grade: draft.grade, statement: { lang: draft.lang, text: draft.text } };
      const { value } = await statePosition(this.slug, this.round, this.principle.code, form, draft.base);
      positionsOf.of(this.slug, this.round).add(value);
      this.#submitted(place, draft);
    } catch (reason) {
      const refusal = asRefusal(reason);
      if (refusal.status === 412 && await this.#stands(draft)) this.#submitted(place, draft);
      else this.refusal = refusal;
    } finally {
      this.busy = false;
    }
  }

  #submitted(place: string, draft: Draft): void {
    drafts.sent(place, draft);
    this.kept = drafts.read(place) !== undefined;
    announce(t('position-submitted'));
  }

  /** Whether just this stands by now: where an answer was lost on the way, its repetition comes too late for itself. */
  async #stands(draft: Draft): Promise<boolean> {
    const positions = positionsOf.of(this.slug, this.round);
    await positions.refresh();
    const standing = positions.of(consultationOf.of(this.slug).value?.member?.delegation?.id, this.principle.id);
    return standing?.grade === draft.grade && standing?.statement.text.trim() === draft.text.trim();
  }
}
