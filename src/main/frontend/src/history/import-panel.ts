import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { importRollCalls, imports, job, type Job } from '../api/history.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { consultationOf } from '../consultation/consultation-store.js';
import { languageName, number } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';
import { describedBy, field, refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { Kept } from '../ui/kept.js';
import { historyOf } from './history-store.js';

const LOOK_EVERY = 1000;
const FILES = ['roll-calls', 'ballots'] as const;

/** Where the secretariat brings roll-calls in, and sees how far that is or what is wrong with which line. */
@customElement('import-panel')
export class ImportPanel extends Part {
  @property() slug = '';
  @state() private open = false;
  @state() private files: Partial<Record<typeof FILES[number], File>> = {};
  @state() private job?: Job;
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = crypto.randomUUID();
  #timer?: ReturnType<typeof setTimeout>;
  #language = languages.current;
  /** A browser lets no page keep which files were chosen; in which language they are it may. */
  readonly #titles = new Kept<string>(this, () => [`${this.slug}/import/language`], 'en');

  protected override stores() {
    return [consultationOf.of(this.slug)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#last();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    if (this.#language === languages.current) return;
    this.#language = languages.current;
    if (this.job) void this.#look(this.job.id);
  }

  /** One that is under way goes on being shown to whoever comes to look. */
  async #last(): Promise<void> {
    try {
      const [last] = (await imports(this.slug)).items;
      if (last && (last.state === 'queued' || last.state === 'running')) await this.#look(last.id);
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  async #look(id: string): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const before = this.job?.state;
      this.job = await job(id);
      this.refusal = undefined;
      if (this.#running) {
        this.open = true;
        this.#timer = setTimeout(() => { void this.#look(id); }, LOOK_EVERY);
      } else if (before && before !== this.job.state) {
        announce(this.#words(this.job));
        if (this.job.state === 'done') void historyOf.of(this.slug).refresh();
      }
    } catch (reason) {
      this.refusal = asRefusal(reason);
      // The line is down: the import goes on all the same.
      if (this.refusal.unreachable) this.#timer = setTimeout(() => { void this.#look(id); }, LOOK_EVERY * 5);
    }
  }

  get #running(): boolean {
    return this.job?.state === 'queued' || this.job?.state === 'running';
  }

  protected override render() {
    if (!this.open && this.#titles.value === 'en') return html`<p class="noprint"><button class="btn" @click=${() => { this.open = true; goTo(this, '#import'); }}>${t('import-roll-calls')}</button></p>`;
    return html`
      <section class="panel noprint" aria-labelledby="import">
        <h2 id="import">${t('import-roll-calls')}</h2>
        ${this.job ? this.#progress(this.job) : nothing}
        ${this.#running ? nothing : this.#form()}
      </section>`;
  }

  #form() {
    const offered = [...new Set(['en', ...consultationOf.of(this.slug).value?.languages ?? []])];
    return html`
      <form class="stack" novalidate @submit=${this.#submit}>
        <p class="small muted">${t('import-lead')}</p>
        ${FILES.map((name) => this.#file(name))}
        ${field(t('import-language'), 'import-lang', html`<select id="import-lang" @change=${(event: Event) => { this.#changed(); this.#titles.change((event.target as HTMLSelectElement).value); }}>
          ${offered.map((tag) => html`<option value=${tag} .selected=${tag === this.#titles.value}>${languageName(tag)}</option>`)}</select>`, { hint: t('import-language-hint') })}
        ${refusalNote(this.refusal, [...FILES])}
        <p class="row"><button class="btn primary" aria-disabled=${this.busy}>${t('import-now')}</button>
          <button type="button" class="btn" @click=${() => { this.open = false; this.#titles.clear(); }}>${t('cancel')}</button></p>
      </form>`;
  }

  #file(name: typeof FILES[number]) {
    const error = this.refusal?.of(name);
    const hint = t(`import-file-${name}-hint`);
    return field(t(`import-file-${name}`), `import-${name}`, html`<input type="file" id="import-${name}" accept=".csv,.gz,text/csv,application/gzip"
      aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(`import-${name}`, { error, hint })}
      @change=${(event: Event) => { this.#changed(); this.files = { ...this.files, [name]: (event.target as HTMLInputElement).files?.[0] }; }}>`, { error, hint });
  }

  /** Other files are another intention. */
  #changed(): void {
    this.#key = crypto.randomUUID();
  }

  #progress(one: Job) {
    return html`
      <div class="job ${one.state}" role="status">
        <p>${this.#words(one)}</p>
        ${this.#running ? html`<progress max=${one.progress.total || 1} value=${one.progress.total ? one.progress.done : nothing}
          aria-label=${t('import-progress')}></progress>` : nothing}
      </div>
      ${one.errors.length > 0 ? html`
        <div class="faults" role="region" aria-label=${t('import-faults')} tabindex="0"><table class="table">
          <thead><tr><th scope="col">${t('file')}</th><th scope="col" class="figure">${t('line-number')}</th><th scope="col">${t('what-is-wrong')}</th></tr></thead>
          <tbody>${one.errors.map((error) => html`<tr><td>${error.file ?? ''}</td><td class="figure">${error.line ?? ''}</td><td>${error.detail}</td></tr>`)}</tbody>
        </table></div>` : nothing}`;
  }

  #words(one: Job): string {
    const { done, total } = one.progress;
    if (one.state === 'running' && total > 0) return t('import-running', { done: number(done), total: number(total) });
    if (one.state === 'done') return t('import-done', { count: total, ballots: number(one.ballots) });
    return one.state === 'failed' ? t('import-failed') : t('import-queued');
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    const nothingChosen = new File([], '');
    const titles = this.#titles.value;
    try {
      const asked = await importRollCalls(this.slug, { rollCalls: this.files['roll-calls'] ?? nothingChosen, ballots: this.files.ballots ?? nothingChosen },
        titles, this.#key);
      this.#changed();
      this.#titles.sent(titles);
      this.job = asked;
      await this.#look(asked.id);
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  };
}
