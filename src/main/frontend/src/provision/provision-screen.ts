import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { provisionVersions } from '../api/provisions.js';
import type { Consultation, Provision, ProvisionVersion, Subject } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { languageName, moment, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../thread/thread-panel.js';
import { drafts } from '../ui/drafts.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { ballotsOf } from '../voting/ballots-store.js';
import { verdict } from '../voting/outcome.js';
import { provisionsOf } from './provisions-store.js';
import './redline-view.js';
import './revise-provision.js';
import { standingOf, tabledBy } from './text-screen.js';

/** One provision: its languages side by side, its versions and what changed between them, and its thread. */
@customElement('provision-screen')
export class ProvisionScreen extends Screen {
  @property() slug = '';
  @property({ attribute: false }) provision = '';
  @state() private revising = false;
  @state() private versions: ProvisionVersion[] = [];
  #read = '';
  #subject: Subject = { type: 'provision', id: '' };

  protected override stores() {
    return [consultationOf.of(this.slug), provisionsOf.of(this.slug), ballotsOf.of(this.slug)];
  }

  get #provision(): Provision | undefined {
    return provisionsOf.of(this.slug).value?.find((one) => one.id === this.provision);
  }

  protected heading(): string | undefined {
    const one = this.#provision;
    return one && `${one.number} ${say(one.title)}`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('provision')) {
      this.arrive();
      this.versions = [];
      this.#subject = { type: 'provision', id: this.provision };
      // A correction that was being written is taken up again.
      this.revising = drafts.read(`${this.slug}/provision/${this.provision}`) !== undefined;
    }
    const one = this.#provision;
    const wanted = one ? `${one.id}/${String(one.version)}` : '';
    if (one && wanted !== this.#read) {
      this.#read = wanted;
      void this.#readVersions(one.id);
    }
  }

  async #readVersions(id: string): Promise<void> {
    try {
      const { items } = await provisionVersions(id);
      if (id === this.provision) this.versions = items;
    } catch {
      // The text itself is here; the list of versions is asked for again with the next change.
    }
  }

  protected override render() {
    const provisions = provisionsOf.of(this.slug);
    const one = this.#provision;
    const consultation = consultationOf.of(this.slug).value;
    if (!one || !consultation) {
      return html`<main id="main">${provisions.value && consultation ? html`<h1>${t('no-such-provision')}</h1>` : html`<p class="muted">${t('loading')}</p>`}
        ${refusalNote(provisions.refusal)}</main>`;
    }
    const title = pick(one.title, consultation.languages);
    return html`
      <main id="main">
        <header>
          <p class="small muted"><a href="/c/${this.slug}/text">${t('nav-text')}</a> · ${standingOf(one)} · ${t('version', { version: one.version })} · ${tabledBy(one)}</p>
          <h1 lang=${title.lang}>${one.number} ${title.text}</h1>
        </header>
        ${this.#texts(one, consultation)}
        ${may(consultation, 'revise-provision') && one.status === 'draft'
          ? this.revising
            ? html`<revise-provision .slug=${this.slug} .provision=${one} .languages=${consultation.languages} @done=${() => { this.revising = false; }}></revise-provision>`
            : html`<p class="noprint revise"><button class="btn" @click=${() => { this.revising = true; }}>${t('correct-provision')}</button></p>`
          : nothing}
        ${this.#votes(one)}
        ${one.version > 1 ? html`
          <section aria-labelledby="changes"><h2 id="changes">${t('what-changed-between')}</h2>
            <redline-view .provision=${one.id} .newest=${one.version} .languages=${consultation.languages}></redline-view></section>` : nothing}
        <section aria-labelledby="versions"><h2 id="versions">${t('versions')}</h2>
          <ol class="plain versions">${[...this.versions].reverse().map((version) => html`
            <li><b>${t('version', { version: version.version })}</b>
              <span>${version.by.name} <span class="small muted">· ${moment(version.at)}</span>${version.note ? html`<br>${version.note}` : nothing}</span></li>`)}</ol>
        </section>
      </main>
      <aside aria-label=${t('thread')}>
        <thread-panel .slug=${this.slug} .subject=${this.#subject} .name="${one.number} ${title.text}"></thread-panel>
      </aside>`;
  }

  #texts(one: Provision, consultation: Consultation) {
    const first = pick(one.text, consultation.languages).lang;
    const order = [first, ...consultation.languages.filter((lang) => lang !== first)];
    const missing = order.filter((lang) => !one.text[lang]);
    return html`
      <div class="beside" data-testid="texts">${order.filter((lang) => one.text[lang]).map((lang) => html`
        <div><h2>${languageName(lang)}</h2><p class="doc" lang=${lang} dir="auto">${one.text[lang]}</p></div>`)}</div>
      ${missing.length > 0 ? html`<p class="small muted">${t('no-text-in', { languages: missing.map(languageName).join(', ') })}</p>` : nothing}`;
  }

  #votes(one: Provision) {
    const ballots = ballotsOf.of(this.slug).value?.filter((ballot) => ballot.subject?.id === one.id) ?? [];
    if (ballots.length === 0) return nothing;
    return html`<section aria-labelledby="votes"><h2 id="votes">${t('nav-votes')}</h2>
      <ul class="plain">${ballots.map((ballot) => html`<li><a href="/c/${this.slug}/votes/${ballot.id}">${say(ballot.question)}</a>
        <span class="small muted">${ballot.state === 'closed' ? verdict(ballot) : t(`ballot-${ballot.state}`)}</span></li>`)}</ul></section>`;
  }
}
