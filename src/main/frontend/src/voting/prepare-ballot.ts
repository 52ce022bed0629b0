import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { prepareBallot } from '../api/ballots.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { BallotSubject, BoardChoice, Localised, Method, Principle, Provision, RuleName } from '../api/types.js';
import { languageName, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { instant, instantInput } from '../ui/instant-input.js';
import { chosenRule, methodsOf, ruleFields } from './ballot-rule.js';
import { ballotsOf } from './ballots-store.js';
import { METHODS } from './methods.js';
import { rulesOf } from './rules-store.js';
import { instantIn, zones } from './zones.js';

interface Draft { question: Localised; subject: string; method: Method; board?: BoardChoice; language?: string; rule?: RuleName; important?: string; procedural?: boolean; closes?: string; zone?: string }
const EMPTY: Draft = { question: {}, subject: '', method: 'recorded' };

/** Prepares a vote: the question, on what, how it is asked and by which rule it is decided. */
@customElement('prepare-ballot')
export class PrepareBallot extends Part {
  @property() slug = '';
  @property({ attribute: false }) languages: string[] = [];
  @property({ attribute: false }) provisions: Provision[] = [];
  @property({ attribute: false }) principles: Principle[] = [];
  @state() private draft: Draft = EMPTY;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = crypto.randomUUID();

  protected override stores() {
    return [rulesOf.of(this.slug)];
  }

  get #place(): string {
    return `${this.slug}/ballot/new`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = drafts.read<Draft>(this.#place) ?? EMPTY;
    // "Prepare a vote on this provision" leads here with the provision's id.
    const on = new URLSearchParams(location.search).get('on');
    const subject = on?.includes('/') ? on : `provision/${on ?? ''}`;
    if (on && this.draft.subject !== subject) this.draft = { ...this.draft, subject };
  }

  /** As the rules of procedure have them; a text or a question can be placed under silence, and not what only belongs to a text. */
  get #methods(): Method[] {
    const frozen = /^($|provision\/|principle\/)/.test(this.draft.subject);
    return methodsOf(rulesOf.of(this.slug).value).filter((method) => frozen || method !== 'silence');
  }

  /** What is drafted, put as the rules of procedure allow. */
  get #drafted(): Draft {
    const methods = this.#methods;
    return methods.includes(this.draft.method) ? this.draft : { ...this.draft, method: methods[0] ?? 'recorded', board: undefined };
  }

  #deciding(draft: Draft) {
    return { ...draft, rules: rulesOf.of(this.slug).value, reconsiders: /^(amendment-|question-)?reconsideration\//.test(draft.subject), refusal: this.refusal,
      change: (choice: Partial<Draft>) => { this.#change(choice); } };
  }

  #change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.#key = crypto.randomUUID();
    drafts.write(this.#place, this.draft);
  }

  protected override render() {
    const { refusal } = this;
    const draft = this.#drafted;
    const [first = 'en', ...others] = this.languages;
    return html`
      <form class="stack" novalidate aria-label=${t('prepare-vote')} @submit=${this.#submit}>
        ${this.#question(first, refusal?.of(`question.${first}`) ?? refusal?.of('question'))}
        ${others.length > 0 ? html`<details class="more" ?open=${others.some((lang) => refusal?.of(`question.${lang}`) ?? draft.question[lang])}><summary>${t('question-in-others')}</summary>
          <div class="stack">${others.map((lang) => this.#question(lang, refusal?.of(`question.${lang}`)))}</div></details>` : nothing}
        ${field(t('put-to-vote'), 'subject', html`
          <select id="subject" @change=${(event: Event) => { this.#change({ subject: (event.target as HTMLSelectElement).value }); }}>
            <option value="">${t('no-subject')}</option>
            ${/^(amendment|division|part|(amendment-|question-)?reconsideration)\//.test(draft.subject) ? this.#subject(draft.subject,
              t(`the-${draft.subject.split('/')[0] ?? ''}-chosen`)) : nothing}
            <optgroup label=${t('nav-text')}>${this.provisions.map((one) =>
              this.#subject(`provision/${one.id}`, `${one.number} ${say(one.title)}`))}</optgroup>
            <optgroup label=${t('nav-principles')}>${this.principles.map((one) =>
              this.#subject(`principle/${one.id}`, `${one.code} ${say(one.title)}`))}</optgroup>
          </select>`, { error: refusal?.of('subject'), hint: draft.subject.startsWith('division/') ? t('division-speakers') : undefined })}
        ${field(t('method'), 'method', html`
          <select id="method" @change=${(event: Event) => { this.#change({ method: (event.target as HTMLSelectElement).value as Method, board: undefined }); }}>
            ${this.#methods.map((one) =>
              html`<option value=${one} ?selected=${one === draft.method}>${t(`method-${one}`)}</option>`)}
          </select>`, { error: refusal?.of('method'), hint: t(`method-${draft.method}-means`) })}
        ${METHODS[draft.method].boards.length > 1 ? field(t('board-while-open'), 'board-choice', html`
          <select id="board-choice" @change=${(event: Event) => { this.#change({ board: (event.target as HTMLSelectElement).value as BoardChoice }); }}>
            ${METHODS[draft.method].boards.map((one) => html`<option value=${one} ?selected=${one === draft.board}>${t(`board-${one}`)}</option>`)}
          </select>`, { error: refusal?.of('board') }) : nothing}
        ${draft.method === 'roll-call' ? field(t('call-language'), 'call-language', html`
          <select id="call-language" @change=${(event: Event) => { this.#change({ language: (event.target as HTMLSelectElement).value }); }}>
            ${this.languages.map((one) => html`<option value=${one} ?selected=${one === draft.language}>${languageName(one)}</option>`)}
          </select>`, { error: refusal?.of('language') }) : nothing}
        ${ruleFields(this.#deciding(draft))}
        ${draft.method === 'silence' ? this.#expiry(refusal?.of('closes'), refusal?.of('zone')) : draft.method === 'roll-call' ? nothing
          : instantInput(t('closes-by-itself'), 'ballot-closes', draft.closes ?? '', (closes) => { this.#change({ closes }); }, refusal?.of('closes'))}
        ${refusalNote(refusal, ['question', 'subject', 'method', 'rule', 'important', 'closes', 'zone', ...this.languages.map((lang) => `question.${lang}`)])}
        <p class="row"><button class="btn primary" aria-disabled=${this.busy}>${t('prepare-vote')}</button>
          ${drafts.read(this.#place) ? html`<button class="link small" type="button" @click=${() => { drafts.clear(this.#place); this.draft = EMPTY; this.refusal = undefined; }}>
            ${t('discard-draft')}</button>` : nothing}</p>
      </form>`;
  }

  #question(lang: string, error: string | undefined) {
    const id = `question-${lang}`;
    return field(t('question-in', { language: languageName(lang) }), id, html`
      <input id=${id} lang=${lang} dir="auto" autocomplete="off" .value=${this.draft.question[lang] ?? ''}
        aria-invalid=${error ? 'true' : nothing}
        @input=${(event: InputEvent) => { this.#change({ question: { ...this.draft.question,
          [lang]: (event.target as HTMLInputElement).value } }); }}>`, { error });
  }

  get #zone(): string {
    return this.draft.zone ?? zones()[0] ?? 'UTC';
  }

  /** Date, time and zone: what is announced is what was set. */
  #expiry(closesError?: string, zoneError?: string) {
    return html`
      ${field(t('silence-expiry'), 'ballot-closes', html`
        <input id="ballot-closes" type="datetime-local" .value=${this.draft.closes ?? ''} aria-invalid=${closesError ? 'true' : nothing}
          @change=${(event: Event) => { this.#change({ closes: (event.target as HTMLInputElement).value }); }}>`, { error: closesError })}
      ${field(t('silence-zone'), 'ballot-zone', html`
        <select id="ballot-zone" @change=${(event: Event) => { this.#change({ zone: (event.target as HTMLSelectElement).value }); }}>
          ${zones().map((one) => html`<option value=${one} ?selected=${one === this.#zone}>${one}</option>`)}
        </select>`, { error: zoneError })}`;
  }

  #subject(value: string, name: string) {
    return html`<option value=${value} ?selected=${value === this.draft.subject}>${name}</option>`;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const draft = this.#drafted;
    const [type, id] = draft.subject.split('/');
    const subject = id ? { type: type as BallotSubject['type'], id } : undefined;
    const question = Object.fromEntries(Object.entries(draft.question).filter(([, words]) => words.trim()));
    this.busy = true;
    this.refusal = undefined;
    try {
      const silence = draft.method === 'silence' ? this.#zone : undefined;
      ballotsOf.of(this.slug).add(await prepareBallot(this.slug,
        { question, subject, method: draft.method, board: draft.board,
          language: draft.method === 'roll-call' ? draft.language : undefined, ...chosenRule(this.#deciding(draft)),
          closes: silence ? instantIn(silence, draft.closes ?? '') : instant(draft.closes ?? ''), zone: silence }, this.#key));
      drafts.sent(this.#place, this.draft);
      this.draft = EMPTY;
      this.#key = crypto.randomUUID();
      announce(t('vote-prepared'));
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
