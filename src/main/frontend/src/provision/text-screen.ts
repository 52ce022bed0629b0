import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { languageMark } from '../thread/speaker.js';
import { Screen } from '../ui/element.js';
import { drafts } from '../ui/drafts.js';
import { refusalNote } from '../ui/field.js';
import { provisionsOf } from './provisions-store.js';
import './table-provision.js';
import './text-screen.css';

/** The draft text as it stands: its provisions in order. */
@customElement('text-screen')
export class TextScreen extends Screen {
  @property() slug = '';
  @state() private tabling = false;

  protected override stores() {
    return [consultationOf.of(this.slug), provisionsOf.of(this.slug)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabling = drafts.read(`${this.slug}/provision/new`) !== undefined;
  }

  protected heading(): string {
    return t('nav-text');
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const { value, refusal } = provisionsOf.of(this.slug);
    const mayTable = may(consultation, 'table-provision');
    return html`
      <main id="main">
        <header><h1>${t('nav-text')}</h1><p class="lead">${t('text-lead')}</p></header>
        ${refusalNote(refusal)}
        ${mayTable && !this.tabling ? html`<p class="noprint"><button class="btn primary" @click=${() => { this.tabling = true; }}>${t('table-provision')}</button></p>` : nothing}
        ${mayTable && this.tabling ? html`<table-provision .slug=${this.slug} .languages=${consultation?.languages ?? []} .provisions=${value ?? []}
          @done=${() => { this.tabling = false; }}></table-provision>` : nothing}
        ${!value && !refusal ? html`<p class="muted">${t('loading')}</p>` : nothing}
        ${value?.length === 0 ? html`<p class="empty">${t('no-provisions')}</p>` : nothing}
        <ol class="plain provisions">${value?.map((one) => this.#row(one, consultation?.languages ?? []))}</ol>
      </main>`;
  }

  #row(one: Provision, preferred: string[]) {
    const title = pick(one.title, preferred);
    const text = pick(one.text, preferred);
    const mark = languageMark(text.lang);
    return html`
      <li class="depth-${Math.min(3, one.number.split('.').length)}">
        <span class="code">${one.number}</span>
        <div>
          <h2><a href="/c/${this.slug}/text/${one.id}" lang=${title.lang}>${title.text}</a></h2>
          <p class="doc" lang=${text.lang} dir="auto">${text.text}</p>
        </div>
        <p class="small muted">${standingOf(one)}<br>${t('version', { version: one.version })} · ${tabledBy(one)}${mark ? html`<br>${mark}` : nothing}</p>
      </li>`;
  }
}

export const tabledBy = (one: Provision): string =>
  t('tabled-by', { who: one.tabledBy.delegation ? say(one.tabledBy.delegation.name) : t(`role-${one.tabledBy.role}`) });
export const standingOf = (one: Provision) => html`<span class="status ${one.status}">${t(`provision-${one.status}`)}</span>`;
