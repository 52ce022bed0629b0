import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fixOrder } from '../api/amendments.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import type { Amendment, Placed, Provision } from '../api/types.js';
import { t } from '../i18n/index.js';
import { announce } from '../ui/announce.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { amendmentsOf } from './amendments-store.js';

/** Nothing excludes what comes before it; what may wait again stays excluded. */
const forwards = (order: Placed[], resting: string[]): Placed[] => order.map((one, place) => ({
  ...one, excludes: one.excludes.filter((id) => resting.includes(id) || order.findIndex((other) => other.id === id) > place),
}));

/**
 * As the chair had begun to arrange them: what is settled meanwhile falls out, what is tabled meanwhile comes last. Those at rest are withdrawn
 * or out of order.
 */
export const arranged = (waiting: Placed[], begun: Placed[] | undefined, resting: string[]): Placed[] => {
  const kept = begun?.filter((one) => waiting.some((other) => other.id === one.id)) ?? [];
  return forwards([...kept, ...waiting.filter((one) => !kept.some((other) => other.id === one.id))], resting);
};

/** Where the chair fixes in which order amendments are voted on, and marks which others the adoption of one excludes. */
@customElement('order-of-voting')
export class OrderOfVoting extends Part {
  @property() slug = '';
  @property({ attribute: false }) provision!: Provision;
  /** In the order that was fixed, else as suggested. */
  @property({ attribute: false }) amendments: Amendment[] = [];
  @state() private order: Placed[] = [];
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #shown = '';

  get #place(): string {
    return `${this.slug}/provision/${this.provision.id}/order`;
  }

  protected override willUpdate(): void {
    const waiting = this.amendments.filter((one) => one.status === 'tabled');
    const shown = JSON.stringify([waiting.map((one) => [one.id, one.place, one.excludes]), this.#resting]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.order = arranged(waiting.map(({ id, excludes }) => ({ id, excludes })), drafts.read<Placed[]>(this.#place), this.#resting);
  }

  /** What the chair arranged is kept until it is fixed, through a reload and whatever is tabled meanwhile. */
  #arrange(order: Placed[]): void {
    this.order = order;
    drafts.write(this.#place, order);
  }

  get #resting(): string[] {
    return this.amendments.filter((one) => one.status === 'withdrawn' || one.status === 'out-of-order').map((one) => one.id);
  }

  #find(id: string): Amendment | undefined {
    return this.amendments.find((one) => one.id === id);
  }

  protected override render() {
    const fixed = this.order.every((one) => this.#find(one.id)?.place !== undefined);
    return html`
      <form class="stack panel" aria-labelledby="order-of-voting" @submit=${this.#fix}>
        <h3 id="order-of-voting">${t('order-of-voting')}</h3>
        <p class="small muted">${t(fixed ? 'order-fixed' : 'order-suggested')}</p>
        <ol class="order">${this.order.map((one, index) => this.#row(one, index))}</ol>
        ${refusalNote(this.refusal)}
        <p><button class="btn primary" aria-disabled=${this.busy}>${t('order-fix')}</button></p>
      </form>`;
  }

  #row(placed: Placed, index: number) {
    const amendment = this.#find(placed.id);
    if (!amendment) return nothing;
    const { number } = amendment;
    const later = this.order.slice(index + 1);
    return html`
      <li>
        <p class="row"><b>${t('amendment-number', { number })}</b> <span class="small muted">${t('amendment-departure', { count: amendment.departure })}</span>
          <button class="link small" type="button" ?disabled=${index === 0} @click=${() => { this.#move(index, -1); }}>${t('order-earlier', { number })}</button>
          <button class="link small" type="button" ?disabled=${later.length === 0} @click=${() => { this.#move(index, 1); }}>${t('order-later', { number })}</button></p>
        ${later.map((other) => html`
          <label class="small row"><input type="checkbox" .checked=${placed.excludes.includes(other.id)}
            @change=${(event: Event) => { this.#exclude(placed, other.id, (event.target as HTMLInputElement).checked); }}>
            ${t('order-excludes', { number, other: this.#find(other.id)?.number ?? 0 })}</label>`)}
      </li>`;
  }

  #move(index: number, by: number): void {
    const order = [...this.order];
    const [moved] = order.splice(index, 1);
    if (!moved) return;
    order.splice(index + by, 0, moved);
    this.#arrange(forwards(order, this.#resting));
    announce(t('order-moved', { number: this.#find(moved.id)?.number ?? 0, place: index + by + 1 }));
  }

  #exclude(placed: Placed, id: string, excluded: boolean): void {
    this.#arrange(this.order.map((one) => (one.id !== placed.id ? one
      : { ...one, excludes: excluded ? [...one.excludes, id] : one.excludes.filter((other) => other !== id) })));
  }

  async #fix(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const sent = this.order;
      const fixed = await fixOrder(this.provision.id, sent);
      drafts.sent(this.#place, sent);
      amendmentsOf.of(this.slug, this.provision.id).take(fixed);
      announce(t('order-fixed'));
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.busy = false;
    }
  }
}
