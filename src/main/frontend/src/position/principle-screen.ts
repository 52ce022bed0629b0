import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Consultation, Position, Principle } from '../api/types.js';
import { consultationOf, may, principlesOf } from '../consultation/consultation-store.js';
import { byName, languageName, moment, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { languageMark } from '../thread/speaker.js';
import '../thread/thread-panel.js';
import { gradeMark } from './grades.js';
import './position-form.js';
import { positionsOf } from './positions-store.js';
import './principle-screen.css';

/** One principle: its text in the authentic languages, our position, theirs, and the thread beside. */
@customElement('principle-screen')
export class PrincipleScreen extends Screen {
  @property() slug = '';
  @property() code = '';

  protected override stores() {
    const round = this.#round;
    return [consultationOf.of(this.slug), principlesOf.of(this.slug), round ? positionsOf.of(this.slug, round) : undefined];
  }

  get #round(): string | undefined {
    return consultationOf.of(this.slug).value?.currentRound?.code;
  }

  get #principle(): Principle | undefined {
    return principlesOf.of(this.slug).value?.find((one) => one.code === this.code || one.id === this.code);
  }

  protected heading(): string | undefined {
    const principle = this.#principle;
    return principle && `${principle.code} ${say(principle.title)}`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('code')) this.arrive();
  }

  protected override render() {
    const principles = principlesOf.of(this.slug);
    const principle = this.#principle;
    const consultation = consultationOf.of(this.slug).value;
    if (!principle || !consultation) {
      return html`<main id="main" aria-busy=${principles.value === undefined && !principles.refusal}>
        ${principles.value ? html`<h1>${t('no-such-principle')}</h1>`
          : html`<p class="muted">${t('loading')}</p>`}${refusalNote(principles.refusal)}</main>`;
    }
    const title = pick(principle.title, consultation.languages);
    const index = principles.value?.indexOf(principle) ?? 0;
    const before = principles.value?.[index - 1];
    const after = principles.value?.[index + 1];
    return html`
      <main id="main">
        <header>
          <p class="small muted">${t('principle-n', { code: principle.code })}
            ${principle.dimensions?.length ? html` · ${this.#dimensions(principle, consultation)}` : nothing}</p>
          <h1 lang=${title.lang}>${title.text}</h1>
        </header>
        ${this.#texts(principle, consultation)}
        ${this.#own(principle, consultation)}
        ${this.#others(principle, consultation)}
        <nav class="row pager noprint" aria-label=${t('other-principles')}>
          ${before ? html`<a href="/c/${this.slug}/principles/${before.code}" rel="prev">← ${before.code} ${say(before.title)}</a>`
            : nothing}
          <span class="grow"></span>
          ${after ? html`<a href="/c/${this.slug}/principles/${after.code}" rel="next">${after.code} ${say(after.title)} →</a>` : nothing}
        </nav>
      </main>
      <aside aria-label=${t('thread')}>
        <thread-panel .slug=${this.slug} .subject=${subjectOf(principle)} .name="${principle.code} ${title.text}"></thread-panel>
      </aside>`;
  }

  #dimensions(principle: Principle, consultation: Consultation): string {
    return principle.dimensions?.map((code) =>
      say(consultation.dimensions.find((one) => one.code === code)?.name ?? { en: code })).join(', ') ?? '';
  }

  /** The reader's language in full; the other authentic ones a click away, and printed. */
  #texts(principle: Principle, consultation: Consultation) {
    const first = pick(principle.text, consultation.languages);
    const others = consultation.languages.filter((lang) => lang !== first.lang && principle.text[lang]);
    return html`
      <p class="doc" lang=${first.lang}>${first.text}</p>
      ${languageMark(first.lang) ? html`<p class="small muted">${languageMark(first.lang)}</p>` : nothing}
      ${others.length > 0 ? html`
        <details class="languages"><summary>${t('in-other-languages', { count: others.length })}</summary>
          ${others.map((lang) => html`<h3>${languageName(lang)}</h3><p class="doc" lang=${lang} dir="auto">${principle.text[lang]}</p>`)}
        </details>` : nothing}`;
  }

  #own(principle: Principle, consultation: Consultation) {
    const delegation = consultation.member?.delegation;
    const round = this.#round;
    if (!delegation || !round) return nothing;
    const positions = positionsOf.of(this.slug, round);
    const own = positions.of(delegation.id, principle.id);
    return html`
      <section aria-labelledby="our-position">
        <h2 id="our-position">${t('position-of', { delegation: say(delegation.name) })}</h2>
        ${may(consultation, 'state-position') && positions.value
          ? html`<position-form .slug=${this.slug} .round=${round} .principle=${principle} .own=${own}
            .languagesOffered=${consultation.languages}></position-form>`
          : own ? this.#statement(own) : html`<p class="empty">${t('no-position-yet')}</p>`}
        ${may(consultation, 'state-position') ? nothing : html`<p class="small muted">${t('positions-not-now')}</p>`}
      </section>`;
  }

  #others(principle: Principle, consultation: Consultation) {
    const round = this.#round;
    if (!round) return nothing;
    const positions = positionsOf.of(this.slug, round);
    const own = consultation.member?.delegation?.id;
    const theirs = (positions.value ?? []).filter((one) => one.principle.id === principle.id && one.delegation.id !== own);
    const sorted = byName(theirs.map((one) => ({ ...one, name: one.delegation.name })));
    return html`
      <section aria-labelledby="their-positions">
        <h2 id="their-positions">${own ? t('positions-of-others', { count: theirs.length })
          : t('positions-of-delegations', { count: theirs.length })}</h2>
        ${refusalNote(positions.refusal)}
        ${positions.value && theirs.length === 0 ? html`<p class="empty">${t('no-positions-of-others')}</p>` : nothing}
        <ul class="plain statements">${sorted.map((one) => html`<li><h3>${say(one.delegation.name)}</h3>${this.#statement(one)}</li>`)}</ul>
      </section>`;
  }

  #statement(one: Position) {
    const mark = languageMark(one.statement.lang);
    return html`
      <p class="row">${gradeMark(one.grade)} <span
        class="tiny muted">${one.by.name} · ${moment(one.at)}${mark && one.statement.text ? ` · ${mark}` : ''}</span></p>
      ${one.statement.text ? html`<p class="statement" lang=${one.statement.lang} dir="auto">${one.statement.text}</p>` : nothing}`;
  }
}

const subjects = new WeakMap<Principle, { type: 'principle'; id: string }>();
/** The same object for the same principle: a new one would begin the thread anew. */
function subjectOf(principle: Principle) {
  let subject = subjects.get(principle);
  if (!subject) {
    subject = { type: 'principle', id: principle.id };
    subjects.set(principle, subject);
  }
  return subject;
}
