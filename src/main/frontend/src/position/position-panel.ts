import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { positionHistory } from '../api/positions.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Delegation, Position, PositionRevision, Principle } from '../api/types.js';
import { moment, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { languageMark } from '../thread/speaker.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import '../ui/panels.js';
import { gradeMark } from './grades.js';

/** A delegation's statement on a principle with what it said before, from the side. */
@customElement('position-panel')
export class PositionPanel extends Part {
  @property() slug = '';
  @property() round = '';
  @property({ attribute: false }) delegation?: Delegation;
  @property({ attribute: false }) principle?: Principle;
  @property({ attribute: false }) position?: Position;
  @state() private history: PositionRevision[] = [];
  @state() private refusal?: Refusal;
  #of?: string;

  protected override willUpdate(): void {
    const of = this.position && `${this.position.id}/${String(this.position.revision)}`;
    if (of === this.#of) return;
    this.#of = of;
    this.history = [];
    this.refusal = undefined;
    if (this.position && this.position.revision > 1) void this.#read(this.position);
  }

  async #read(position: Position): Promise<void> {
    try {
      const { items } = await positionHistory(this.slug, this.round, position.principle.code, position.delegation.code);
      if (position === this.position) this.history = items.filter((one) => one.revision < position.revision).reverse();
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    const { delegation, principle, position } = this;
    const name = delegation && principle ? `${say(delegation.name)}: ${principle.code} ${say(principle.title)}` : '';
    return html`
      <wa-drawer without-header light-dismiss label=${name} ?open=${delegation !== undefined}
        @wa-after-hide=${() => { this.dispatchEvent(new CustomEvent('closed')); }}>
        ${delegation && principle ? html`
          <div class="sheet-head"><h2>${name}</h2><button class="btn" autofocus data-drawer="close">${t('close')}</button></div>
          <div class="sheet-body">
            ${position ? this.#revision(position) : html`<p class="empty">${t('no-position-yet')}</p>`}
            ${refusalNote(this.refusal)}
            ${this.history.length > 0 ? html`<h3>${t('earlier-positions')}</h3>${this.history.map((one) => this.#revision(one))}` : nothing}
            <p><a href="/c/${this.slug}/principles/${principle.code}">${t('to-principle')}</a></p>
          </div>` : nothing}
      </wa-drawer>`;
  }

  #revision(one: Position | PositionRevision) {
    const mark = one.statement.text ? languageMark(one.statement.lang) : undefined;
    return html`
      <div>
        <p>${gradeMark(one.grade)}</p>
        ${one.statement.text ? html`<p class="statement" lang=${one.statement.lang} dir="auto">${one.statement.text}</p>`
          : html`<p class="muted">${t('no-statement')}</p>`}
        <p class="tiny muted">${one.by.name} · ${moment(one.at)} · ${t('revision', { revision: one.revision })}${mark ? ` · ${mark}`
          : ''}</p>
      </div>`;
  }
}
