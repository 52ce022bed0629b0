import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { changeRuleSet, ruleSetTemplates } from '../api/rule-sets.js';
import { asRefusal, Refusal } from '../api/refusal.js';
import type { RuleSet, RuleSetVersion } from '../api/types.js';
import { list, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { field, refusalNote } from '../ui/field.js';
import { localisedFields } from '../ui/words-field.js';
import { checkbox, rulePicker } from './rule-picker.js';
import { Meanings, rulesOf } from './rules-store.js';
import { type Editing, explanations, importantQuestions, methods, quorum, silence, tabling, ties } from './rules-sections.js';

/** What is being written, and the version that it began from. */
interface Draft { version: number; ruleSet: RuleSet }
export const rulesDraftAt = (slug: string) => `${slug}/rule-set`;

const PARTS = ['title', 'rule', 'procedural', 'important', 'reconsideration', 'quorum', 'tie', 'abstentionDefeatsUnanimity', 'methods',
  'tabling', 'silence', 'explanationSeconds'] as const;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Writes other rules of procedure, and says while one writes what they would mean. */
@customElement('rules-form')
export class RulesForm extends Part {
  @property() slug = '';
  @property({ attribute: false }) languages: string[] = [];
  /** Those that hold. */
  @property({ attribute: false }) current!: RuleSetVersion;
  @state() private draft?: Draft;
  @state() private templates: RuleSet[] = [];
  @state() private refusal?: Refusal;
  @state() private busy = false;
  readonly #meanings = new Meanings();

  protected override stores() {
    return [this.#meanings];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = drafts.read<Draft>(rulesDraftAt(this.slug));
    void this.#offer();
  }

  async #offer(): Promise<void> {
    try {
      this.templates = (await ruleSetTemplates()).items.map(({ words: _, ...template }) => template);
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  get #ruleSet(): RuleSet {
    return this.draft?.ruleSet ?? this.current.ruleSet;
  }

  #change(change: Partial<RuleSet>): void {
    this.draft = { version: this.draft?.version ?? this.current.version, ruleSet: { ...this.#ruleSet, ...change } };
    drafts.write(rulesDraftAt(this.slug), this.draft);
  }

  protected override willUpdate(): void {
    this.#meanings.ask(this.slug, this.current.version, this.#ruleSet);
  }

  protected override render() {
    const ruleSet = this.#ruleSet;
    const refusal = this.refusal ?? unwrapped(this.#meanings.refusal);
    const editing: Editing = { ruleSet, languages: this.languages, refusal, change: (change) => { this.#change(change); } };
    const rule = (id: 'rule' | 'reconsideration', use: 'usual' | 'reconsideration') => rulePicker({
      id, path: id, label: t(`rules-${use}`), hint: t(`rules-${use}-hint`), rule: ruleSet[id], refusal, meaning: this.#meanings.of(use),
      change: (changed) => { this.#change({ [id]: changed }); },
    });
    return html`
      <form class="stack" novalidate aria-label=${t('rules-change')} @submit=${this.#submit}>
        ${field(t('rules-template'), 'template', html`
          <select id="template" aria-describedby="template-hint" @change=${(event: Event) => { this.#begin((event.target as HTMLSelectElement).value); }}>
            ${this.templates.some((one) => one.template === ruleSet.template) ? nothing : html`<option value="" selected>${t('rules-own')}</option>`}
            ${this.templates.map((one) => html`<option value=${one.template} ?selected=${one.template === ruleSet.template}>${say(one.title)}</option>`)}
          </select>`, { hint: t('rules-template-hint') })}
        ${localisedFields({ id: 'rules-title', name: 'title', label: t('rules-title'), offered: this.languages, value: ruleSet.title, refusal,
          change: (title) => { this.#change({ title }); } })}
        ${rule('rule', 'usual')}
        ${checkbox('procedural-own', t('rules-procedural-own'), ruleSet.procedural !== undefined,
          (own) => { this.#change({ procedural: own ? { name: 'threshold', needed: 9 } : undefined }); })}
        ${ruleSet.procedural ? rulePicker({
          id: 'procedural', path: 'procedural', label: t('rules-procedural'), hint: t('rules-procedural-hint'), rule: ruleSet.procedural, refusal,
          meaning: this.#meanings.of('procedural'), change: (procedural) => { this.#change({ procedural }); },
        }) : nothing}
        <fieldset><legend>${t('rules-important')}</legend><p class="hint">${t('rules-important-hint')}</p>${importantQuestions(editing)}</fieldset>
        ${ruleSet.important.questions.length > 0 ? rulePicker({
          id: 'important', path: 'important.rule', label: t('rules-important-rule'), hint: t('rules-important-rule-hint'), rule: ruleSet.important.rule, refusal,
          meaning: this.#meanings.of('important'), change: (changed) => { this.#change({ important: { ...ruleSet.important, rule: changed } }); },
        }) : nothing}
        ${rule('reconsideration', 'reconsideration')}
        <fieldset><legend>${t('rules-quorum')}</legend><p class="hint">${t('rules-quorum-hint')}</p>${quorum(editing)}</fieldset>
        ${ties(editing)}
        <fieldset><legend>${t('rules-methods')}</legend>${methods(editing)}</fieldset>
        <fieldset><legend>${t('rules-tabling')}</legend>${tabling(editing)}</fieldset>
        <fieldset><legend>${t('rules-silence')}</legend>${silence(editing)}</fieldset>
        ${explanations(editing)}
        <p class="note">${t('rules-open-keep')}</p>
        ${this.#conflict()}
        ${refusalNote(this.refusal)}
        <p class="row">
          <button class="btn primary" ?disabled=${!this.draft || this.#outdated} aria-disabled=${this.busy}>${t('rules-adopt')}</button>
          <button class="btn" type="button" @click=${() => { this.#leave(); }}>${t(this.draft ? 'rules-discard' : 'cancel')}</button>
        </p>
      </form>`;
  }

  /** Others were adopted since this was begun. */
  get #outdated(): boolean {
    return this.draft !== undefined && this.draft.version < this.current.version;
  }

  #conflict() {
    const { draft, current } = this;
    if (!draft || !this.#outdated) return html`<div role="alert"></div>`;
    const parts = PARTS.filter((part) => !same(draft.ruleSet[part], current.ruleSet[part])).map((part) => t(`rules-part-${part}`));
    return html`
      <div class="note" role="alert" data-testid="rules-conflict">
        <p><strong>${t('rules-meanwhile', { version: current.version, base: draft.version })}</strong></p>
        <p>${parts.length > 0 ? t('rules-differ', { parts: list(parts) }) : t('rules-differ-not')}</p>
        <p class="row">
          <button class="btn" type="button" @click=${() => { this.draft = { ...draft, version: current.version }; drafts.write(rulesDraftAt(this.slug), this.draft); }}>
            ${t('rules-keep-mine', { version: current.version })}</button>
          <button class="btn" type="button" @click=${() => { this.#forget(); }}>${t('rules-take-theirs', { version: current.version })}</button>
        </p>
      </div>`;
  }

  #begin(template: string): void {
    const chosen = this.templates.find((one) => one.template === template);
    if (chosen) this.#change(chosen);
  }

  #forget(): void {
    drafts.clear(rulesDraftAt(this.slug));
    this.draft = undefined;
    this.refusal = undefined;
  }

  #leave(): void {
    this.#forget();
    this.dispatchEvent(new CustomEvent('left'));
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (!draft || this.busy || this.#outdated) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const adopted = await changeRuleSet(this.slug, draft.ruleSet, draft.version);
      drafts.sent(rulesDraftAt(this.slug), draft);
      this.draft = undefined;
      rulesOf.of(this.slug).add(adopted);
      announce(t('rules-adopted', { version: adopted.version }));
      this.dispatchEvent(new CustomEvent('left'));
    } catch (reason) {
      const refusal = asRefusal(reason);
      // Someone else was quicker: what holds now is read and shown beside what was written here, which stays.
      if (refusal.status === 412) await rulesOf.of(this.slug).refresh();
      else this.refusal = refusal;
    } finally {
      this.busy = false;
    }
  }
}

/** The what-if names fields within the question that was asked. */
function unwrapped(refusal?: Refusal): Refusal | undefined {
  return refusal && new Refusal(refusal.status, refusal.code, refusal.detail,
    refusal.errors.map((error) => ({ ...error, field: error.field.replace(/^ruleSet\./, '') })));
}
