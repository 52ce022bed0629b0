import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { checkIn, checkOut } from '../api/consultations.js';
import type { CheckIn, DelegationRef } from '../api/types.js';
import { hour, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Act } from '../ui/act.js';
import { announce } from '../ui/announce.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { checkInsOf } from './check-ins-store.js';

/** Whether one delegation is at the meeting that is on, and the act of coming or leaving. */
@customElement('presence-line')
export class PresenceLine extends Part {
  @property() slug = '';
  @property({ attribute: false }) delegation?: DelegationRef;
  /** It is another's, marked by those who keep the list. */
  @property({ type: Boolean }) marked = false;
  readonly #act = new Act(this);

  protected override stores() {
    return [checkInsOf.of(this.slug)];
  }

  get #line(): CheckIn | undefined {
    return checkInsOf.of(this.slug).value?.items.find((one) => one.delegation.id === this.delegation?.id);
  }

  protected override render() {
    if (!checkInsOf.of(this.slug).value || !this.delegation) return nothing;
    const line = this.#line;
    const said = this.#said(line);
    // One button, and never disabled, so that the focus stays where it is when the act has been done.
    return html`
      <p class="row">${said ? html`<span data-testid="presence">${said}</span>` : nothing}
        <button class=${line ? 'link' : this.marked ? 'btn' : 'btn primary'} type="button" aria-disabled=${this.#act.busy} aria-label=${this.#named(line)}
          @click=${() => this.#turn(line)}>${t(line ? this.marked ? 'mark-gone' : 'leave-meeting' : this.marked ? 'mark-present' : 'we-are-present')}</button></p>
      ${refusalNote(this.#act.refusal)}`;
  }

  #said(line: CheckIn | undefined): string {
    if (line) return t(this.marked ? 'checked-in-since' : 'we-are-checked-in', { time: hour(line.since), who: line.by.name });
    return this.marked ? t('not-checked-in') : '';
  }

  #named(line: CheckIn | undefined) {
    const name = say(this.delegation?.name);
    if (this.marked) return t(line ? 'mark-gone-of' : 'mark-present-of', { name });
    return line ? t('leave-meeting-of', { name }) : nothing;
  }

  #turn(line: CheckIn | undefined): Promise<void> {
    const whose = this.marked ? this.delegation?.code : undefined;
    return this.#act.run(async () => {
      const store = checkInsOf.of(this.slug);
      if (line) {
        await checkOut(this.slug, whose);
        store.remove(line.delegation.id);
        announce(t('not-checked-in'));
      } else {
        const added = await checkIn(this.slug, whose);
        store.add(added);
        announce(t('checked-in-since', { time: hour(added.since), who: added.by.name }));
      }
    });
  }
}
