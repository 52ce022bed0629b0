import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { amendmentChanges, objectToDivision, withdrawDivision } from '../api/divisions.js';
import type { Amendment, Consultation, Division, DivisionPart, Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { ballotsOf } from '../voting/ballots-store.js';
import { rulesOf } from '../voting/rules-store.js';
import { votesOn } from '../voting/votes-on.js';
import './amendment-redline.js';
import { divisionPlace } from './division-form.js';
import { divisionsOf, isBeforeItsVotes, isPending } from './divisions-store.js';
import './operative-form.js';
import { pieces } from './pieces.js';
import { reading } from './reading.js';
import { tables } from './tabling.js';
import { wording } from './wording.js';
import { paragraphs } from './wordings.js';

/** A part that holds an operative paragraph: if all that is operative falls, so does the whole (General Assembly, rule 89). */
const isOperative = (part: DivisionPart, of: Division): boolean => part.paragraphs.some((paragraph) => paragraph > of.preamble);

const SIGNS = { waiting: '○', adopted: '✓', rejected: '✕' };

/** Votes on parts of a provision, or of an amendment to it: moved, objected to and withdrawn here; where the chair is led to the vote that comes next. */
@customElement('division-panel')
export class DivisionPanel extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  /** Whose parts are voted on in place of the provision's. */
  @property({ attribute: false }) amendment?: Amendment;
  @state() private moving = false;
  /** How many changes the amendment makes; none while the server has not said, or where it cannot be divided. */
  @state() private changes = 0;
  #counted = '';
  readonly #act = new Act(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.moving = drafts.read(divisionPlace(this.slug, this.provision.id, this.amendment)) !== undefined;
  }

  protected override stores() {
    return [consultationOf.of(this.slug), divisionsOf.of(this.slug, this.provision.id), ballotsOf.of(this.slug), rulesOf.of(this.slug), reading];
  }

  protected override willUpdate(): void {
    const { amendment } = this;
    const consultation = consultationOf.of(this.slug).value;
    const wanted = amendment && consultation && this.#may(consultation) ? `${amendment.id}/${String(amendment.departure)}` : '';
    if (!amendment || !wanted || wanted === this.#counted) return;
    this.#counted = wanted;
    void this.#count(amendment.id, wanted);
  }

  async #count(amendment: string, wanted: string): Promise<void> {
    let changes = 0;
    try {
      changes = (await amendmentChanges(amendment)).items.length;
    } catch {
      // What cannot be told apart is not divided.
    }
    if (wanted === this.#counted) this.changes = changes;
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const { value: all, refusal } = divisionsOf.of(this.slug, this.provision.id);
    if (!consultation || !all) return this.amendment ? nothing : refusalNote(refusal);
    const { amendment } = this;
    const value = all.filter((one) => one.amendment === amendment?.id);
    const mayMove = this.#may(consultation) && value.every((one) => !isPending(one) && one.status !== 'parts-voted')
      && this.#pieces > 1;
    if (value.length === 0 && !mayMove) return nothing;
    if (amendment) return html`<div class="stack divisions">${value.map((one) => this.#one(one, consultation))}${this.#move(consultation, mayMove)}</div>`;
    return html`
      <section class="stack divisions" aria-labelledby="divisions">
        <h2 id="divisions">${t('divisions')}</h2>
        <p class="small muted">${t('rule-division')}</p>
        ${value.map((one) => this.#one(one, consultation))}
        ${this.#move(consultation, mayMove)}
      </section>`;
  }

  /** Of which it consists: it is divided where there are several. */
  get #pieces(): number {
    return this.amendment ? this.changes : Math.max(0, ...Object.values(this.provision.text).map((words) => paragraphs(words).length));
  }

  #move(consultation: Consultation, mayMove: boolean) {
    if (!mayMove) return nothing;
    if (this.moving) {
      return html`<division-form .slug=${this.slug} .provision=${this.provision} .amendment=${this.amendment} .tongue=${reading.first(consultation.languages)}
        @left=${() => { this.moving = false; }}></division-form>`;
    }
    return html`<p class="noprint"><button class="btn" @click=${() => { this.moving = true; goTo(this, 'division-form input'); }}>
      ${this.amendment ? t('amendment-division-move', { number: this.amendment.number }) : t('division-move', { number: this.provision.number })}</button></p>`;
  }

  /** To move and object; whoever moved may withdraw by whatever rules. */
  #may(consultation: Consultation): boolean {
    return this.#isOpen(consultation) && tables(consultation);
  }

  #isOpen(consultation: Consultation): boolean {
    return this.provision.status === 'draft' && (this.amendment?.status ?? 'tabled') === 'tabled' && may(consultation, 'move-division');
  }

  #one(one: Division, consultation: Consultation) {
    const who = (by: Division['movedBy']) => (by.delegation ? say(by.delegation.name) : by.person.name);
    const next = one.parts.find((part) => part.status === 'waiting');
    return html`
      <article class="division" aria-labelledby="division-${one.id}" data-testid="division">
        ${this.amendment ? html`<h4 id="division-${one.id}">${this.#name(one)}</h4>` : html`<h3 id="division-${one.id}">${this.#name(one)}</h3>`}
        <p class="small muted">${t('division-by', { delegation: who(one.movedBy), time: moment(one.at), version: one.version })}
          ${one.objectedBy ? t('division-objected-by', { delegation: who(one.objectedBy) }) : nothing}</p>
        ${one.amendment ? nothing : html`<p class="small" data-testid="operative">${t('division-operative', { count: one.preamble })}
          ${t(one.determined ? 'operative-determined' : 'operative-proposed')}</p>`}
        ${one.status === 'objected' ? html`<p class="small" data-testid="speakers">${t('division-speakers')}</p>` : nothing}
        ${votesOn(this.slug, ballotsOf.of(this.slug).value, one.id)}
        <ol class="plain parts">${one.parts.map((part) => this.#part(part, one, consultation))}</ol>
        ${may(consultation, 'order-voting') && !one.amendment && this.provision.status === 'draft' && isBeforeItsVotes(one) ? html`<operative-form .slug=${this.slug}
            .division=${one} .paragraphs=${paragraphs(Object.values(this.provision.text).find(Boolean)).length}></operative-form>` : nothing}
        ${may(consultation, 'prepare-ballot') && this.provision.status === 'draft' ? this.#next(one, next) : nothing}
        ${this.#acts(one, consultation)}
        ${refusalNote(this.#act.refusalOf(one.id))}
      </article>`;
  }

  #name(one: Division) {
    return html`${t('division-number', { number: one.number })} <span class="status ${one.status}">${t(`division-${one.status}`)}</span>`;
  }

  #part(part: DivisionPart, of: Division, consultation: Consultation) {
    return html`
      <li data-testid="part-${part.number}">
        <p><b>${t('part-number', { number: part.number })}</b> <span class="small muted">${pieces(part, of)}${of.amendment ? nothing
          : html` · ${t(isOperative(part, of) ? 'part-operative' : 'part-preambular')}`}</span>
          <span class="status ${part.status === 'waiting' ? '' : part.status}"><span aria-hidden="true">${SIGNS[part.status]}</span> ${t(`part-${part.status}`)}</span></p>
        ${of.amendment ? html`<amendment-redline .ofPart=${part.id} .tongue=${reading.first(consultation.languages)}></amendment-redline>`
          : wording(part.text, [reading.first(consultation.languages)])}
        ${votesOn(this.slug, ballotsOf.of(this.slug).value, part.id)}
      </li>`;
  }

  /** Which vote comes next, for the chair. */
  #next(one: Division, next: DivisionPart | undefined) {
    const lead = (on: string, words: string) => html`<p class="noprint"><a href="/c/${this.slug}/console?on=${on}">${words}</a></p>`;
    if (isBeforeItsVotes(one) && !one.determined) return html`<p class="small">${t('operative-first')}</p>`;
    if (one.status === 'objected') return lead(`division/${one.id}`, t('prepare-division'));
    if (next && (one.status === 'moved' || one.status === 'carried')) {
      return html`${one.status === 'moved' ? html`<p class="small">${t('division-unopposed')}</p>` : nothing}
        ${lead(`part/${next.id}`, t('prepare-part', { number: next.number }))}`;
    }
    if (one.status !== 'parts-voted') return nothing;
    return this.amendment ? lead(`amendment/${this.amendment.id}`, t('prepare-amendment-whole')) : lead(this.provision.id, t('prepare-whole'));
  }

  /** What one's own delegation may do with it; the server has the last word. */
  #acts(one: Division, consultation: Consultation) {
    if (!this.#isOpen(consultation) || !isBeforeItsVotes(one) || !consultation.member?.delegation) return nothing;
    const own = consultation.member.delegation.id === one.movedBy.delegation?.id;
    if (!own && (one.status === 'objected' || !tables(consultation))) return nothing;
    const [what, change] = own ? ['division-withdraw', withdrawDivision] as const : ['division-object', objectToDivision] as const;
    return html`<p class="noprint"><button class="btn" aria-disabled=${this.#act.busy} @click=${() => this.#act.run(async (key) => {
      divisionsOf.of(this.slug, this.provision.id).add(await change(one.id, key));
    }, one.id, what)}>${t(what, { number: one.number })}</button></p>`;
  }
}
