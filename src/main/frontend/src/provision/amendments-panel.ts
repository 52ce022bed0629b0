import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { joinAmendment, ruleOutAmendment, takeBackAmendmentRuling, takeUpAmendment, withdrawAmendment } from '../api/amendments.js';
import type { Amendment, Consultation, Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { list, moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { ballotsOf } from '../voting/ballots-store.js';
import { rulesOf } from '../voting/rules-store.js';
import { votesOn } from '../voting/votes-on.js';
import './amendment-form.js';
import { amendmentPlace } from './amendment-form.js';
import './amendment-redline.js';
import { amendmentsOf, awaitsWords } from './amendments-store.js';
import './conflict-form.js';
import './division-panel.js';
import { divisionsOf, isPending } from './divisions-store.js';
import './order-of-voting.js';
import { reading } from './reading.js';
import './ruling-panel.js';
import type { Disputed } from './ruling-panel.js';
import { tables } from './tabling.js';

const SIGNS = { 'tabled': '○', 'withdrawn': '↩', 'adopted': '✓', 'rejected': '✕', 'not-put': '–', 'out-of-order': '⊘' };

/** The amendments to a provision as redlines, in the order of voting; here they are tabled, joined, withdrawn and taken up. */
@customElement('amendments-panel')
export class AmendmentsPanel extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  @state() private writing = false;
  readonly #act = new Act(this);

  protected override stores() {
    return [consultationOf.of(this.slug), amendmentsOf.of(this.slug, this.provision.id), divisionsOf.of(this.slug, this.provision.id), ballotsOf.of(this.slug), rulesOf.of(this.slug), reading];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.writing = drafts.read(amendmentPlace(this.slug, this.provision.id)) !== undefined;
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const { value, refusal } = amendmentsOf.of(this.slug, this.provision.id);
    if (!consultation) return nothing;
    const open = this.provision.status === 'draft';
    const mayTable = open && tables(consultation) && may(consultation, 'table-amendment');
    if (value?.length === 0 && !mayTable) return nothing;
    return html`
      <section class="stack amendments" aria-labelledby="amendments">
        <h2 id="amendments">${t('amendments')}</h2>
        ${refusalNote(refusal)}
        ${value && value.length > 0 ? html`
          <p class="small muted">${t('rule-amendments-first')}</p>
          <ol class="plain">${value.map((one) => html`<li>${this.#one(one, value, consultation)}</li>`)}</ol>` : nothing}
        ${value && may(consultation, 'order-voting') && value.some((one) => one.status === 'tabled') ? html`
          <order-of-voting .slug=${this.slug} .provision=${this.provision} .amendments=${value}></order-of-voting>` : nothing}
        ${this.writing && mayTable ? html`
          <amendment-form .slug=${this.slug} .offered=${consultation.languages} .provision=${this.provision}
            @left=${() => { this.writing = false; }} @saved=${() => { this.writing = false; }}></amendment-form>`
          : mayTable ? html`<p class="noprint"><button class="btn" @click=${() => { this.writing = true; goTo(this, 'amendment-form input'); }}>
            ${t('amendment-table', { number: this.provision.number })}</button></p>` : nothing}
      </section>`;
  }

  #one(one: Amendment, all: Amendment[], consultation: Consultation) {
    const why = all.find((other) => other.id === one.excludedBy)?.number;
    const sponsor = one.tabledBy.delegation ? say(one.tabledBy.delegation.name) : one.tabledBy.person.name;
    return html`
      <article class="amendment" aria-labelledby="amendment-${one.id}">
        <h3 id="amendment-${one.id}">${t('amendment-number', { number: one.number })}
          <span class="status ${one.status}"><span aria-hidden="true">${SIGNS[one.status]}</span> ${t(`amendment-${one.status}`)}</span></h3>
        <p class="small muted">${t('amendment-by', { sponsor, time: moment(one.at), version: one.version })}
          ${one.sponsors.length > 0 ? t('amendment-joined-by', { sponsors: list(one.sponsors.map((by) => say(by.delegation.name))) }) : nothing}</p>
        ${one.note ? html`<p class="small" dir="auto">${one.note}</p>` : nothing}
        <amendment-redline .amendment=${one.id} .state=${String(one.departure)} .tongue=${reading.first(consultation.languages)}></amendment-redline>
        ${votesOn(this.slug, ballotsOf.of(this.slug).value, one.id)}
        ${why ? html`<p class="small">${t('amendment-excluded-by', { number: why })}</p>` : nothing}
        ${one.stale && one.status === 'tabled' ? html`<p class="small lag"><span aria-hidden="true">◔</span> ${t('amendment-stale')}</p>` : nothing}
        ${one.status === 'tabled' && one.touchesAdopted.length > 0 ? html`<p class="small lag" data-testid="touches-adopted"><span aria-hidden="true">◔</span>
          ${t('amendment-touches-adopted', { count: one.touchesAdopted.length, numbers: list(one.touchesAdopted.map(String)) })}</p>` : nothing}
        ${awaitsWords(one) ? html`<p class="small lag"><span aria-hidden="true">◔</span> ${t('amendment-awaits-words')}</p>
          ${may(consultation, 'order-voting') ? html`<conflict-form .slug=${this.slug} .offered=${consultation.languages} .provision=${this.provision}
            .amendment=${one}></conflict-form>` : nothing}` : nothing}
        ${one.status === 'tabled' && !this.#isDivided(one) && may(consultation, 'prepare-ballot') ? html`
          <p class="noprint"><a class="small" href="/c/${this.slug}/console?on=amendment/${one.id}">${t('amendment-prepare', { number: one.number })}</a></p>` : nothing}
        ${(one.status === 'rejected' || one.status === 'not-put') && this.provision.status === 'draft' && may(consultation, 'prepare-ballot') ? html`
          <p class="noprint"><a class="small" href="/c/${this.slug}/console?on=amendment-reconsideration/${one.id}">${t('prepare-reconsideration')}</a></p>` : nothing}
        ${this.provision.status === 'draft' || one.ruling ? html`<ruling-panel .slug=${this.slug} .disputed=${this.#disputed(one)}></ruling-panel>` : nothing}
        ${this.#acts(one, consultation)}
        <division-panel .slug=${this.slug} .provision=${this.provision} .amendment=${one}></division-panel>
        ${refusalNote(this.#act.refusalOf(one.id))}
      </article>`;
  }

  /** Its parts, or the motion to vote on them, come before it; there the chair is led on. */
  #isDivided(one: Amendment): boolean {
    return divisionsOf.of(this.slug, this.provision.id).value?.some((of) => of.amendment === one.id && (isPending(of) || of.status === 'parts-voted')) ?? false;
  }

  #disputed({ id, number, status, ruling }: Amendment): Disputed {
    const amendments = amendmentsOf.of(this.slug, this.provision.id);
    return { id, status, ruling, name: t('the-amendment', { number }),
      ruleOut: async (reason, key) => { amendments.add(await ruleOutAmendment(id, reason, key)); },
      takeBack: async (key) => { amendments.add(await takeBackAmendmentRuling(id, key)); } };
  }

  /** What one's own delegation may do with it; the server has the last word. */
  #acts(one: Amendment, consultation: Consultation) {
    const own = consultation.member?.delegation?.id;
    if (!own || !may(consultation, 'sponsor') || this.provision.status !== 'draft') return nothing;
    const tabled = one.tabledBy.delegation?.id === own;
    const sponsors = tabled || one.sponsors.some((by) => by.delegation.id === own);
    const act = (what: 'amendment-take-up' | 'amendment-withdraw' | 'amendment-join', change: (id: string, key: string) => Promise<Amendment>) => html`
      <p class="noprint"><button class="btn" aria-disabled=${this.#act.busy} @click=${() => this.#act.run(async (key) => {
        amendmentsOf.of(this.slug, this.provision.id).add(await change(one.id, key));
      }, one.id, what)}>${t(what, { number: one.number })}</button></p>`;
    if (tabled && one.status === 'tabled') return act('amendment-withdraw', withdrawAmendment);
    if (!tables(consultation)) return nothing;
    if (one.status === 'withdrawn') return act('amendment-take-up', takeUpAmendment);
    return one.status === 'tabled' && !sponsors ? act('amendment-join', joinAmendment) : nothing;
  }
}
