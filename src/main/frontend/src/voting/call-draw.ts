import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ballot } from '../api/types.js';
import { languageName, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import './roll-call.css';

/** By what lot a roll-call begins: the commitment before, and afterwards the seed and the order, so that anybody can draw again. */
@customElement('call-draw')
export class CallDraw extends Part {
  @property({ attribute: false }) ballot!: Ballot;

  protected override render() {
    const calling = this.ballot.rollCall;
    if (!calling) return nothing;
    const named = new Map(this.ballot.electorate?.map((one) => [one.delegation.id, one.delegation]));
    return html`
      <section class="draw" aria-labelledby="draw">
        <h2 id="draw">${t('draw')}</h2>
        <p class="small muted">${t(calling.seed ? 'draw-drawn' : 'draw-to-come', { language: languageName(calling.language) })}</p>
        <dl>
          <dt>${t('draw-commitment')}</dt><dd><code data-testid="commitment">${calling.commitment}</code></dd>
          ${calling.seed ? html`<dt>${t('draw-seed')}</dt><dd><code data-testid="seed">${calling.seed}</code></dd>` : nothing}
        </dl>
        ${calling.order.length > 0 ? html`
          <h3 id="call-order">${t('call-order')}</h3>
          <ol class="order" aria-labelledby="call-order">${calling.order.map((place) => html`
            <li data-testid="call-place">${say(named.get(place.delegation)?.name)}${place.passed ? html` <span class="small muted">${t('call-passed')}</span>` : nothing}${place.missed
              ? html` <span class="small muted">${t('call-missed')}</span>` : nothing}</li>`)}</ol>
          <p class="small muted">${t('draw-again', { count: calling.order.length })}</p>` : nothing}
      </section>`;
  }
}
