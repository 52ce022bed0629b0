import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { takeUpProvision, withdrawProvision } from '../api/provisions.js';
import type { Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import '../ui/confirm-dialog.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { rulesOf } from '../voting/rules-store.js';
import { provisionsOf } from './provisions-store.js';
import { tables } from './tabling.js';

/** Where a delegation withdraws the provision that it tabled, or takes up one that was withdrawn; the server has the last word. */
@customElement('sponsor-acts')
export class SponsorActs extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  @state() private asking = false;
  readonly #act = new Act(this);

  protected override stores() {
    return [consultationOf.of(this.slug), rulesOf.of(this.slug)];
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const { number, status, tabledBy } = this.provision;
    const own = consultation?.member?.delegation?.id;
    if (!own || !may(consultation, 'sponsor')) return nothing;
    if (status === 'withdrawn' && tables(consultation)) {
      return html`<p class="noprint"><button class="btn" aria-disabled=${this.#act.busy} @click=${() => this.#run('take-up', takeUpProvision)}>${t('provision-take-up', { number })}</button></p>
        ${refusalNote(this.#act.refusalOf(this.provision.id))}`;
    }
    if (status !== 'draft' || tabledBy.delegation?.id !== own) return nothing;
    return html`<p class="noprint"><button class="btn" aria-disabled=${this.#act.busy} @click=${() => { this.asking = true; }}>${t('provision-withdraw', { number })}</button></p>
      <confirm-dialog .open=${this.asking} .question=${t('provision-withdraw-question', { number })} .consequence=${t('provision-withdraw-consequence')}
        .act=${t('provision-withdraw-do')} @confirmed=${() => { this.asking = false; void this.#run('withdraw', withdrawProvision); }}
        @closed=${() => { this.asking = false; }}></confirm-dialog>
      ${refusalNote(this.#act.refusalOf(this.provision.id))}`;
  }

  #run(what: string, change: (id: string, key: string) => Promise<Provision>): Promise<void> {
    const { id } = this.provision;
    return this.#act.run(async (key) => { provisionsOf.of(this.slug).add(await change(id, key)); }, id, what);
  }
}
