import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Consultation, Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { list, pick } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { threadsOf } from '../thread/threads-store.js';
import { drafts } from '../ui/drafts.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { router } from '../ui/router.js';
import './competing-form.js';
import './provision-form.js';
import { draftPlace } from './provision-form.js';
import { provisionsOf } from './provisions-store.js';
import './reading-switch.js';
import { reading } from './reading.js';
import './text.css';
import { statusMark, tabledBy, wording } from './wording.js';

/** The whole text as a tree, in one language or in two side by side; here a provision is tabled. */
@customElement('text-screen')
export class TextScreen extends Screen {
  @property() slug = '';
  @state() private writing = false;

  protected override stores() {
    return [consultationOf.of(this.slug), provisionsOf.of(this.slug), threadsOf.of(this.slug), reading];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was being written when the page was left is taken up again.
    this.writing = drafts.read(draftPlace(this.slug)) !== undefined;
  }

  protected heading(): string {
    return t('nav-text');
  }

  protected override render() {
    const store = provisionsOf.of(this.slug);
    const consultation = consultationOf.of(this.slug).value;
    const all = store.value;
    const adopted = all?.filter((one) => one.status === 'adopted').length ?? 0;
    return html`
      <main id="main">
        <header>
          <h1>${t('nav-text')}</h1>
          ${all ? html`<p class="lead">${t('text-count', { count: all.length, adopted })}</p>` : nothing}
          ${consultation ? html`<div class="row">
            <reading-switch .offered=${consultation.languages}></reading-switch><span class="grow"></span>
            ${may(consultation, 'table-provision') && !this.writing
              ? html`<button class="btn primary" @click=${() => { this.writing = true; goTo(this, '#table-one'); }}>${t('provision-table')}</button>` : nothing}
          </div>` : nothing}
          ${consultation && !may(consultation, 'table-provision') && consultation.member ? html`<p class="small muted">${t('provision-table-not-now')}</p>` : nothing}
        </header>
        ${refusalNote(store.refusal)}
        ${all && may(consultation, 'order-voting') ? html`<competing-form .slug=${this.slug} .provisions=${all}></competing-form>` : nothing}
        ${this.writing && consultation && may(consultation, 'table-provision') ? html`
          <section class="panel" aria-labelledby="table-one">
            <h2 id="table-one">${t('provision-table')}</h2>
            <provision-form .slug=${this.slug} .offered=${consultation.languages} .parents=${all ?? []}
              @saved=${(event: CustomEvent<Provision>) => { router.go(`/c/${this.slug}/text/${event.detail.id}`); }}
              @left=${() => { this.writing = false; }}></provision-form>
          </section>` : nothing}
        ${all && consultation
          ? all.length === 0 ? html`<p class="empty">${t('no-provisions')}</p>` : this.#branch(undefined, consultation)
          : store.refusal ? nothing : html`<p class="muted">${t('loading')}</p>`}
      </main>`;
  }

  #branch(parent: string | undefined, consultation: Consultation): unknown {
    const children = provisionsOf.of(this.slug).under(parent);
    if (children.length === 0) return nothing;
    return html`<ol class="plain provisions">${children.map((one) => html`<li>${this.#article(one, consultation)}${this.#branch(one.id, consultation)}</li>`)}</ol>`;
  }

  /** With which others it is on the same question. */
  #competing({ id, competing }: Provision) {
    const others = provisionsOf.of(this.slug).value?.filter((other) => competing && other.id !== id && other.competing?.question === competing.question) ?? [];
    return others.length > 0 ? html`<p data-testid="competes">${t('competing-with', { numbers: list(others.map((other) => other.number)) })}</p>` : nothing;
  }

  #article(one: Provision, consultation: Consultation) {
    const columns = reading.columns(consultation.languages);
    const title = pick(one.title, columns);
    const thread = threadsOf.of(this.slug).about({ type: 'provision', id: one.id });
    return html`
      <article class="art" aria-labelledby="art-${one.id}">
        <span class="number">${one.number}</span>
        <div>
          <h2 id="art-${one.id}"><a href="/c/${this.slug}/text/${one.id}" lang=${title.lang}>${title.text}</a></h2>
          ${wording(one.text, columns)}
        </div>
        <div class="about small muted">
          <p>${statusMark(one)}</p>
          <p>${t('version', { version: one.version })}</p>
          <p>${tabledBy(one)}</p>
          ${this.#competing(one)}
          ${thread?.messageCount ? html`<p>${t('message-count', { count: thread.messageCount })}</p>` : nothing}
        </div>
      </article>`;
  }
}
