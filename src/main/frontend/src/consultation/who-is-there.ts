import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CheckInSheet } from '../api/types.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { checkInsOf } from './check-ins-store.js';
import { consultationOf, may } from './consultation-store.js';
import './presence-line.js';
import './who-is-there.css';

const QUORUMS = ['debate', 'decide'] as const;

/** Whether our delegation is at the meeting that is on, how many are, and whether that is a quorum. */
@customElement('who-is-there')
export class WhoIsThere extends Part {
  @property() slug = '';

  protected override stores() {
    return [consultationOf.of(this.slug), checkInsOf.of(this.slug)];
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const sheet = checkInsOf.of(this.slug).value;
    const { phase } = sheet?.meeting ?? {};
    if (!sheet || phase === 'closed' || phase === 'published') return nothing;
    const ours = may(consultation, 'check-in') && consultation?.member?.standing === 'participant';
    return html`
      <div role="group" aria-label=${t('who-is-there')}>
        ${ours ? html`<presence-line .slug=${this.slug} .delegation=${consultation.member?.delegation}></presence-line>` : nothing}
        <p class="small muted" data-testid="how-many-there">${[t('checked-in-of', { count: sheet.items.length, members: sheet.members }),
          ...QUORUMS.map((which) => this.#quorum(which, sheet))].join(' ').trim()}</p>
      </div>`;
  }

  /** Empty where the rules of procedure ask for none. */
  #quorum(which: typeof QUORUMS[number], sheet: CheckInSheet): string {
    const needed = sheet.quorum[which];
    if (needed === undefined) return '';
    const missing = needed - sheet.items.length;
    return missing > 0 ? t(`quorum-${which}-missing`, { needed, missing }) : t(`quorum-${which}-reached`, { needed });
  }
}
