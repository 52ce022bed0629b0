import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Provision } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { ballotsOf } from '../voting/ballots-store.js';
import { votesOn } from '../voting/votes-on.js';

/** The votes on a provision as a whole, and on reconsidering it; where the chair prepares the next. Those on amendments and parts stand with them. */
@customElement('provision-votes')
export class ProvisionVotes extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;

  protected override stores() {
    return [consultationOf.of(this.slug), ballotsOf.of(this.slug)];
  }

  protected override render() {
    const { id, status } = this.provision;
    const chairs = may(consultationOf.of(this.slug).value, 'prepare-ballot');
    const mayPrepare = chairs && status === 'draft';
    const mayReconsider = chairs && (status === 'adopted' || status === 'rejected');
    const votes = votesOn(this.slug, ballotsOf.of(this.slug).value, id);
    if (votes === nothing && !mayPrepare && !mayReconsider) return nothing;
    return html`
      <section aria-labelledby="votes-on">
        <h2 id="votes-on">${t('votes-on-whole')}</h2>
        ${votes}
        ${mayPrepare ? html`<p><a class="small" href="/c/${this.slug}/console?on=${id}">${t('prepare-vote-on-this')}</a></p>` : nothing}
        ${mayReconsider ? html`<p><a class="small" href="/c/${this.slug}/console?on=reconsideration/${id}">${t('prepare-reconsideration')}</a></p>` : nothing}
      </section>`;
  }
}
