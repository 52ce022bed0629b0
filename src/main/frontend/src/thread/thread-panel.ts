import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Message, Subject } from '../api/types.js';
import { consultationOf, may } from '../consultation/consultation-store.js';
import { clock, day } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { line } from '../live/line.js';
import { amendmentsOf } from '../provision/amendments-store.js';
import { dividedVote } from '../provision/divided-vote.js';
import { divisionsOf } from '../provision/divisions-store.js';
import { provisionsOf } from '../provision/provisions-store.js';
import { session } from '../session/session.js';
import { Part } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { ballotsOf, voteOn } from '../voting/ballots-store.js';
import './message-composer.js';
import type { MessageComposer } from './message-composer.js';
import './message-item.js';
import { outbox } from './outbox.js';
import './point-of-order.js';
import { messagesOf, threadsOf } from './threads-store.js';
import './thread-panel.css';

/** Messages are drawn from the newest back, a few more each time one nears the top: a thousand of them cost no more than the first few. */
const FIRST = 80;
const STRETCH = 25;
const NEAR = 120;
/** Drawing begins this far before the top is reached, so that scrolling does not wait for it. */
const AHEAD = 900;

/** The live thread beside what it is about. */
@customElement('thread-panel')
export class ThreadPanel extends Part {
  @property() slug = '';
  @property({ attribute: false }) subject!: Subject;
  @property() name = '';
  @state() private shown = FIRST;
  @state() private below = 0;
  @state() private replyTo?: string;
  @query('.messages') private readonly box?: HTMLElement;
  @query('message-composer') private readonly composer?: MessageComposer;
  #atEnd = true;
  #count = 0;

  protected override stores() {
    return [
      consultationOf.of(this.slug), threadsOf.of(this.slug), this.#messages, ballotsOf.of(this.slug), this.#texts, this.#amendments, this.#divisions, outbox, line,
      session,
    ];
  }

  get #texts() {
    return this.subject.type === 'provision' ? provisionsOf.of(this.slug) : undefined;
  }

  get #divisions() {
    return this.subject.type === 'provision' ? divisionsOf.of(this.slug, this.subject.id) : undefined;
  }

  get #amendments() {
    return this.subject.type === 'provision' ? amendmentsOf.of(this.slug, this.subject.id) : undefined;
  }

  /** What can be voted on of a text besides the text itself. */
  get #belonging(): string[] {
    const divisions = this.#divisions?.value ?? [];
    return [...this.#amendments?.value ?? [], ...divisions, ...divisions.flatMap((one) => one.parts)].map((one) => one.id);
  }

  /** Which closes the thread to all but points of order. */
  get #vote() {
    const ballots = ballotsOf.of(this.slug).value;
    return voteOn(ballots, this.subject, this.#belonging) ?? dividedVote(ballots, this.#divisions?.value, consultationOf.of(this.slug).value?.currentRound?.id,
      this.#texts?.find(this.subject.id)?.status);
  }

  get #messages() {
    const thread = threadsOf.of(this.slug).about(this.subject);
    return thread && messagesOf.of(this.slug, thread.id);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('subject')) {
      this.shown = FIRST;
      this.#atEnd = true;
      this.#count = 0;
      this.below = 0;
    }
    const count = this.#messages?.value?.length ?? 0;
    if (!this.#atEnd && count > this.#count) this.below += count - this.#count;
    this.#count = count;
  }

  protected override updated(): void {
    if (this.#atEnd && this.box) this.box.scrollTop = this.box.scrollHeight;
    this.replyTo = this.composer?.replyTo;
  }

  protected override render() {
    const consultation = consultationOf.of(this.slug).value;
    const threads = threadsOf.of(this.slug);
    const all = this.#messages?.value ?? [];
    const present = line.people(this.slug);
    const loading = threads.value === undefined ? !threads.refusal : this.#messages !== undefined && !this.#messages.value
      && !this.#messages.refusal;
    const vote = this.#vote;
    const byId = new Map(all.map((message) => [message.id, message]));
    return html`
      <section class="thread" aria-labelledby="thread-name">
        <h2 id="thread-name">${t('thread-on', { name: this.name })}</h2>
        <p class="tiny muted"><span
          title=${present.map((person) => person.name).join(', ')}>${t('present-count', { count: line.present(this.slug) })}</span>
          · ${t('message-count', { count: all.length })}</p>
        ${refusalNote(threads.refusal ?? this.#messages?.refusal)}
        <div class="messages" tabindex="0" role="log" aria-live="off" aria-label=${t('messages-on', { name: this.name })}
          @scroll=${this.#scrolled}
          @reply=${(event: CustomEvent<Message>) => { this.composer?.reply(event.detail); }}>
          ${loading ? html`<p class="muted">${t('loading')}</p>` : nothing}
          ${!loading && all.length === 0 && threads.value ? html`<p class="empty">${t('no-messages')}</p>` : nothing}
          ${all.length > this.shown
            ? html`<button class="link small"
              @click=${() => { this.shown += STRETCH; }}>${t('earlier-messages', { count: all.length - this.shown })}</button>` : nothing}
          ${this.#list(all.slice(-this.shown), byId, (message) => may(consultation, 'post-message') && (!vote || this.#rules(message)),
            may(consultation, 'hide-message'))}
          ${outbox.waiting(this.slug, this.subject).map((one) => html`
            <article class="msg waiting"><p class="tiny">${t('waiting-to-be-sent')}</p><p lang=${one.lang}
              dir="auto">${one.text}</p></article>`)}
        </div>
        ${this.below > 0 ? html`<button class="btn below" @click=${this.#toEnd}>${t('new-messages', { count: this.below })}</button>`
          : nothing}
        ${vote ? html`<point-of-order .slug=${this.slug} .subject=${this.subject} .vote=${vote}
          @message-sent=${this.#toEnd}></point-of-order>` : nothing}
        ${may(consultation, 'post-message')
          ? html`<message-composer ?hidden=${vote !== undefined && !this.#rules(byId.get(this.replyTo ?? ''))} .slug=${this.slug} .subject=${this.subject} .languagesOffered=${consultation?.languages ?? []}
              .answered=${this.replyTo ? byId.get(this.replyTo) : undefined}
              @answering=${(event: CustomEvent<string | undefined>) => { this.replyTo = event.detail; }}
                @message-sent=${this.#toEnd}></message-composer>`
          : consultation ? html`<p class="small muted closed">${t('thread-read-only')}</p>` : nothing}
      </section>`;
  }

  #list(messages: Message[], byId: Map<string, Message>, canWrite: (message: Message) => boolean, canHide: boolean) {
    let before = '';
    return repeat(messages, (message) => message.id, (message): TemplateResult => {
      const date = day(message.at);
      const newDay = date !== before;
      before = date;
      return html`
        ${newDay ? html`<p class="day tiny muted"><span>${date}</span></p>` : nothing}
        <message-item .slug=${this.slug} .message=${message} .answered=${message.replyTo ? byId.get(message.replyTo) : undefined}
          .mine=${message.author.id === session.me?.person.id} .canWrite=${canWrite(message)} .canHide=${canHide}
            data-at=${clock(message.at)}></message-item>`;
    });
  }

  /** While a vote runs the chair alone answers, and points of order alone. */
  #rules(message: Message | undefined): boolean {
    return message?.kind === 'point-of-order' && consultationOf.of(this.slug).value?.member?.role === 'chair';
  }

  #scrolled(): void {
    const { box } = this;
    if (!box) return;
    this.#atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    if (this.#atEnd) this.below = 0;
    if (box.scrollTop < AHEAD && (this.#messages?.value?.length ?? 0) > this.shown) this.#earlier(box);
  }

  /** More above, with what one reads staying where it is. */
  #earlier(box: HTMLElement): void {
    const fromEnd = box.scrollHeight - box.scrollTop;
    this.shown += STRETCH;
    void this.updateComplete.then(() => { box.scrollTop = box.scrollHeight - fromEnd; });
  }

  #toEnd(): void {
    this.#atEnd = true;
    this.below = 0;
    this.requestUpdate();
  }
}
