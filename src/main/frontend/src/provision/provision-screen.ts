import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { provisionVersions, ruleOutProvision, takeBackProvisionRuling } from '../api/provisions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Consultation, Provision, ProvisionVersion, Subject } from '../api/types.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { languageName, list, moment, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../thread/thread-panel.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import './amendments-panel.js';
import './competing-panel.js';
import './division-panel.js';
import './provision-form.js';
import { draftPlace } from './provision-form.js';
import { ballotsOf, silenceOn } from '../voting/ballots-store.js';
import './provision-votes.js';
import { provisionsOf } from './provisions-store.js';
import './reading-switch.js';
import { reading } from './reading.js';
import './redline-view.js';
import './ruling-panel.js';
import type { Disputed } from './ruling-panel.js';
import './sponsor-acts.js';
import './text.css';
import { statusMark, tabledBy, wording } from './wording.js';
import { behind, whyKept } from './wordings.js';

/** One provision: its words in the authentic languages, what changed and when, and the thread beside. */
@customElement('provision-screen')
export class ProvisionScreen extends Screen {
  @property() slug = '';
  @property() provision = '';
  @state() private writing = false;
  @state() private versions: ProvisionVersion[] = [];
  @state() private refusal?: Refusal;
  @state() private compared?: { from: number; to: number };
  /** The version that was on the screen when a newer one came. */
  @state() private overtakenVersion?: number;
  #subject?: Subject;
  #seen?: { id: string; version: number };
  /** The version that was made here: no news to the one who made it. */
  #own?: number;

  protected override stores() {
    return [consultationOf.of(this.slug), provisionsOf.of(this.slug), ballotsOf.of(this.slug), reading];
  }

  get #shown(): Provision | undefined {
    return provisionsOf.of(this.slug).find(this.provision);
  }

  protected heading(): string | undefined {
    const shown = this.#shown;
    return shown && `${shown.number} ${say(shown.title)}`;
  }

  protected override willUpdate(): void {
    const shown = this.#shown;
    if (!shown || (this.#seen?.id === shown.id && this.#seen.version === shown.version)) return;
    if (this.#seen?.id === shown.id) {
      if (shown.version !== this.#own) {
        this.overtakenVersion ??= this.#seen.version;
        announce(t('provision-arrived', { version: shown.version }));
      }
    } else {
      this.arrive();
      this.#subject = { type: 'provision', id: shown.id };
      this.overtakenVersion = undefined;
      this.#own = undefined;
      this.compared = undefined;
      this.versions = [];
      this.writing = drafts.read(draftPlace(this.slug, shown)) !== undefined;
    }
    this.#seen = { id: shown.id, version: shown.version };
    void this.#readVersions(shown.id);
  }

  async #readVersions(id: string): Promise<void> {
    try {
      const { items } = await provisionVersions(id);
      if (this.#seen?.id === id) this.versions = items.sort((a, b) => b.version - a.version);
      this.refusal = undefined;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    const store = provisionsOf.of(this.slug);
    const consultation = consultationOf.of(this.slug).value;
    const shown = this.#shown;
    if (!shown || !consultation) {
      return html`<main id="main" aria-busy=${!store.value && !store.refusal}>
        ${refusalNote(store.refusal)}
        ${store.value ? html`<header><h1>${t('no-such-provision')}</h1></header><p><a href="/c/${this.slug}/text">${t('nav-text')}</a></p>`
          : html`<p class="muted">${t('loading')}</p>`}
      </main>`;
    }
    const title = pick(shown.title, reading.columns(consultation.languages));
    const silence = silenceOn(ballotsOf.of(this.slug).value, { type: 'provision', id: shown.id });
    return html`
      <main id="main">
        <header>
          <p class="small muted facts"><a href="/c/${this.slug}/text">${t('nav-text')}</a>${this.#ancestors(shown)}
            <span>${t('version', { version: shown.version })}</span> <span>${statusMark(shown)}</span> <span>${tabledBy(shown)}</span></p>
          <h1 lang=${title.lang}>${shown.number} ${title.text}</h1>
        </header>
        ${silence ? html`<p class="note" data-testid="under-silence">${t('under-silence')}
          <a href="/c/${this.slug}/votes/${silence.id}">${t('to-silence')}</a></p>` : nothing}
        ${this.overtakenVersion && !this.writing ? html`
          <p class="arrived"><span>${t('provision-arrived', { version: shown.version })}</span>
            <button class="link" @click=${() => { this.#compare(this.overtakenVersion ?? 1, shown.version); }}>${t('provision-show-change')}</button>
            <button class="link" @click=${() => { this.overtakenVersion = undefined; }}>${t('close')}</button></p>` : nothing}
        ${this.writing ? this.#form(shown, consultation) : this.#text(shown, consultation)}
        <competing-panel .slug=${this.slug} .provision=${shown}></competing-panel>
        <amendments-panel .slug=${this.slug} .provision=${shown}></amendments-panel>
        <division-panel .slug=${this.slug} .provision=${shown}></division-panel>
        ${this.#children(shown)}
        <provision-votes .slug=${this.slug} .provision=${shown}></provision-votes>
        ${this.#versions(consultation)}
        ${this.#pager(shown)}
      </main>
      <aside aria-label=${t('thread')}>
        <thread-panel .slug=${this.slug} .subject=${this.#subject} .name="${shown.number} ${title.text}"></thread-panel>
      </aside>`;
  }

  #ancestors(shown: Provision): unknown {
    const parent = shown.parent ? provisionsOf.of(this.slug).find(shown.parent) : undefined;
    return parent ? html`${this.#ancestors(parent)} <a href="/c/${this.slug}/text/${parent.id}">${parent.number} ${say(parent.title)}</a>` : nothing;
  }

  #text(shown: Provision, consultation: Consultation) {
    const columns = reading.columns(consultation.languages);
    const lagging = behind(this.versions, consultation.languages);
    const kept = whyKept(shown, consultation);
    return html`
      <section class="stack" aria-label=${t('provision-wording')}>
        <reading-switch .offered=${consultation.languages}></reading-switch>
        ${wording(shown.text, columns)}
        ${lagging.length > 0 ? html`<p class="small lag"><span aria-hidden="true">◔</span> ${t('wording-behind', {
          languages: list(lagging.map((one) => t('wording-of-version', { language: languageName(one.lang), version: one.version }))) })}</p>` : nothing}
        ${kept === undefined
          ? html`<p class="noprint"><button class="btn" @click=${this.#write}>${t('provision-correct')}</button></p>`
          : consultation.member ? html`<p class="small muted">${t(kept)}</p>` : nothing}
        ${shown.notPutReason ? html`<p class="note">${t('not-put-because', { reason: say(shown.notPutReason) })}</p>` : nothing}
        <ruling-panel .slug=${this.slug} .disputed=${this.#disputed(shown)}></ruling-panel>
        <sponsor-acts .slug=${this.slug} .provision=${shown}></sponsor-acts>
      </section>`;
  }

  #disputed({ id, number, status, ruling }: Provision): Disputed {
    const provisions = provisionsOf.of(this.slug);
    return { id, status, ruling, name: t('the-provision', { number }),
      ruleOut: async (reason, key) => { provisions.add(await ruleOutProvision(id, reason, key)); },
      takeBack: async (key) => { provisions.add(await takeBackProvisionRuling(id, key)); } };
  }

  readonly #write = async (): Promise<void> => {
    this.writing = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#correct-it')?.focus();
  };

  #form(shown: Provision, consultation: Consultation) {
    return html`
      <section class="panel" aria-labelledby="correct-it">
        <h2 id="correct-it" tabindex="-1">${t('provision-correct')}</h2>
        <provision-form .slug=${this.slug} .offered=${consultation.languages} .provision=${shown}
          @saved=${(event: CustomEvent<Provision>) => { this.writing = false; this.overtakenVersion = undefined; this.#own = event.detail.version; }} @left=${() => { this.writing = false; }}></provision-form>
      </section>`;
  }

  #children(shown: Provision) {
    const children = provisionsOf.of(this.slug).under(shown.id);
    if (children.length === 0) return nothing;
    return html`
      <section aria-labelledby="children">
        <h2 id="children">${t('provision-children')}</h2>
        <ul class="plain">${children.map((one) => html`
          <li><a href="/c/${this.slug}/text/${one.id}">${one.number} ${say(one.title)}</a> <span class="small">${statusMark(one)}</span></li>`)}</ul>
      </section>`;
  }

  #versions(consultation: Consultation) {
    const newest = this.versions[0]?.version ?? 0;
    return html`
      <section aria-labelledby="versions">
        <h2 id="versions" tabindex="-1">${t('versions-and-changes')}</h2>
        ${refusalNote(this.refusal)}
        ${this.compared ? html`<redline-view .provision=${this.#seen?.id ?? ''} .versions=${this.versions}
          .offered=${consultation.languages.filter((lang) => this.versions.some((one) => one.text[lang] !== undefined))} .pair=${this.compared}></redline-view>` : nothing}
        <ol class="plain versions">${this.versions.map((one) => html`
          <li>
            <span class="number">${one.version}</span>
            <span>${one.by?.name ?? t('version-by-vote')} <span class="small muted">${moment(one.at)}</span>${one.note ? html`<br><span class="small" dir="auto">${one.note}</span>` : nothing}</span>
            ${one.version > 1 ? html`<button class="link small noprint" @click=${() => { this.#compare(one.version - 1, one.version); }}>${t('what-changed-in', { version: one.version })}</button>`
              : newest > 1 ? html`<button class="link small noprint" @click=${() => { this.#compare(1, newest); }}>${t('compare-first-last')}</button>` : nothing}
          </li>`)}
        </ol>
      </section>`;
  }

  #compare(from: number, to: number): void {
    this.compared = { from, to };
    this.overtakenVersion = undefined;
    void this.updateComplete.then(() => {
      const heading = this.querySelector<HTMLElement>('#versions');
      heading?.focus();
      heading?.scrollIntoView({ block: 'start' });
    });
  }

  #pager(shown: Provision) {
    const all = provisionsOf.of(this.slug).value ?? [];
    const index = all.findIndex((one) => one.id === shown.id);
    const [before, after] = [all[index - 1], all[index + 1]];
    if (!before && !after) return nothing;
    return html`
      <nav class="row pager noprint" aria-label=${t('other-provisions')}>
        ${before ? html`<a href="/c/${this.slug}/text/${before.id}" rel="prev">← ${before.number} ${say(before.title)}</a>` : nothing}
        <span class="grow"></span>
        ${after ? html`<a href="/c/${this.slug}/text/${after.id}" rel="next">${after.number} ${say(after.title)} →</a>` : nothing}
      </nav>`;
  }
}
