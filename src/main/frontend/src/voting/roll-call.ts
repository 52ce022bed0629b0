import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ballot } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';

/** A roll-call: who is called and who comes next, in large; the chair calls on a screen of its own. */
@customElement('roll-call')
export class RollCallPart extends Part {
  @property() slug = '';
  @property({ attribute: false }) ballot!: Ballot;
  #called?: string;

  get #own(): string | undefined {
    return consultationOf.of(this.slug).value?.member?.delegation?.id;
  }

  protected override willUpdate(): void {
    const called = this.ballot.rollCall?.called;
    // Each call is heard, and most of all the own one.
    if (called && called !== this.#called) announce(called === this.#own ? t('your-turn') : t('now-called', { name: this.#name(called) }));
    this.#called = called;
  }

  #name(id: string): string {
    const found = this.ballot.electorate?.find((one) => one.delegation.id === id);
    return found ? say(found.delegation.name) : '';
  }

  protected override render() {
    const calling = this.ballot.rollCall;
    if (!calling || this.ballot.state !== 'open') return nothing;
    const { called, next } = calling;
    return html`
      <section class="result" aria-label=${t('method-roll-call')} data-testid="roll-call">
        <p class="verdict">${called ? (called === this.#own ? t('your-turn') : t('now-called', { name: this.#name(called) }))
          : t('nobody-called')}</p>
        <p class="muted">${next ? t('next-called', { name: this.#name(next) }) : t('all-called')}</p>
        ${may(consultationOf.of(this.slug).value, 'call-delegation') ? html`
          <p><a class="btn primary" href="/c/${this.slug}/votes/${this.ballot.id}/call">${t('call-screen')}</a></p>` : nothing}
      </section>`;
  }
}
