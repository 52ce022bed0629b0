import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { objectToDivision, withdrawDivision } from '../api/divisions.js';
import type { Consultation, Division, DivisionPart, Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { list, moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { ballotsOf } from '../voting/ballots-store.js';
import { votesOn } from '../voting/votes-on.js';
import { divisionPlace } from './division-form.js';
import { divisionsOf, isBeforeItsVotes, isPending } from './divisions-store.js';
import './operative-form.js';
import { reading } from './reading.js';
import { wording } from './wording.js';
import { paragraphs } from './wordings.js';

/** A part that holds an operative paragraph: if all that is operative falls, so does the whole (General Assembly, rule 89). */
const isOperative = (part: DivisionPart, of: Division): boolean => part.paragraphs.some((paragraph) => paragraph > of.preamble);

const SIGNS = { waiting: '○', adopted: '✓', rejected: '✕' };

/** Votes on parts of a provision: moved, objected to and withdrawn here; where the chair is led to the vote that comes next. */
@customElement('division-panel')
export class DivisionPanel extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  @state() private moving = false;
  readonly #act = new Act(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.moving = drafts.read(divisionPlace(this.slug, this.provision.id)) !== undefined;
  }

  protected override stores() {
    return [consultationOf.of(this.slug), divisionsOf.of(this.slug, this.provision.id), ballotsOf.of(this.slug), reading];
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const { value, refusal } = divisionsOf.of(this.slug, this.provision.id);
    if (!consultation || !value) return refusalNote(refusal);
    const mayMove = this.#may(consultation) && value.every((one) => !isPending(one) && one.status !== 'parts-voted')
      && Object.values(this.provision.text).some((words) => paragraphs(words).length > 1);
    if (value.length === 0 && !mayMove) return nothing;
    return html`
      <section class="stack divisions" aria-labelledby="divisions">
        <h2 id="divisions">${t('divisions')}</h2>
        <p class="small muted">${t('rule-division')}</p>
        ${value.map((one) => this.#one(one, consultation))}
        ${mayMove && this.moving ? html`<division-form .slug=${this.slug} .provision=${this.provision} .tongue=${reading.first(consultation.languages)}
            @left=${() => { this.moving = false; }}></division-form>`
          : mayMove ? html`<p class="noprint"><button class="btn" @click=${() => { this.moving = true; goTo(this, 'division-form input'); }}>
            ${t('division-move', { number: this.provision.number })}</button></p>` : nothing}
      </section>`;
  }

  #may(consultation: Consultation): boolean {
    return this.provision.status === 'draft' && consultation.member?.standing === 'participant' && may(consultation, 'move-division');
  }

  #one(one: Division, consultation: Consultation) {
    const who = (by: Division['movedBy']) => (by.delegation ? say(by.delegation.name) : by.person.name);
    const next = one.parts.find((part) => part.status === 'waiting');
    return html`
      <article class="division" aria-labelledby="division-${one.id}" data-testid="division">
        <h3 id="division-${one.id}">${t('division-number', { number: one.number })} <span class="status ${one.status}">${t(`division-${one.status}`)}</span></h3>
        <p class="small muted">${t('division-by', { delegation: who(one.movedBy), time: moment(one.at), version: one.version })}
          ${one.objectedBy ? t('division-objected-by', { delegation: who(one.objectedBy) }) : nothing}</p>
        <p class="small" data-testid="operative">${t('division-operative', { count: one.preamble })}
          ${t(one.determined ? 'operative-determined' : 'operative-proposed')}</p>
        ${one.status === 'objected' ? html`<p class="small" data-testid="speakers">${t('division-speakers')}</p>` : nothing}
        ${votesOn(this.slug, ballotsOf.of(this.slug).value, one.id)}
        <ol class="plain parts">${one.parts.map((part) => this.#part(part, one, consultation))}</ol>
        ${may(consultation, 'order-voting') && this.provision.status === 'draft' && isBeforeItsVotes(one) ? html`<operative-form .slug=${this.slug}
            .division=${one} .paragraphs=${paragraphs(Object.values(this.provision.text).find(Boolean)).length}></operative-form>` : nothing}
        ${may(consultation, 'prepare-ballot') && this.provision.status === 'draft' ? this.#next(one, next) : nothing}
        ${this.#acts(one, consultation)}
        ${refusalNote(this.#act.refusalOf(one.id))}
      </article>`;
  }

  #part(part: DivisionPart, of: Division, consultation: Consultation) {
    return html`
      <li data-testid="part-${part.number}">
        <p><b>${t('part-number', { number: part.number })}</b> <span class="small muted">${t('part-paragraphs', { count: part.paragraphs.length,
          paragraphs: list(part.paragraphs.map(String)) })} · ${t(isOperative(part, of) ? 'part-operative' : 'part-preambular')}</span>
          <span class="status ${part.status === 'waiting' ? '' : part.status}"><span aria-hidden="true">${SIGNS[part.status]}</span> ${t(`part-${part.status}`)}</span></p>
        ${wording(part.text, [reading.first(consultation.languages)])}
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
    return one.status === 'parts-voted' ? lead(this.provision.id, t('prepare-whole')) : nothing;
  }

  /** What one's own delegation may do with it; the server has the last word. */
  #acts(one: Division, consultation: Consultation) {
    if (!this.#may(consultation) || !isBeforeItsVotes(one)) return nothing;
    const own = consultation.member?.delegation?.id === one.movedBy.delegation?.id;
    if (!own && one.status === 'objected') return nothing;
    const [what, change] = own ? ['division-withdraw', withdrawDivision] as const : ['division-object', objectToDivision] as const;
    return html`<p class="noprint"><button class="btn" aria-disabled=${this.#act.busy} @click=${() => this.#act.run(async (key) => {
      divisionsOf.of(this.slug, this.provision.id).add(await change(one.id, key));
    }, one.id, what)}>${t(what, { number: one.number })}</button></p>`;
  }
}
