import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { correctMessage, hideMessage, messageHistory, showMessage } from '../api/threads.js';
import type { Message, MessageRevision } from '../api/types.js';
import { clock, moment } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { describedBy, refusalNote } from '../ui/field.js';
import { rich } from './rich.js';
import { languageMark, speakerOf } from './speaker.js';
import { messagesOf } from './threads-store.js';

type Task = 'correct' | 'hide';

/** One message: who, for whom, when, what; with what one may do about it. */
@customElement('message-item')
export class MessageItem extends Part {
  @property() slug = '';
  @property({ attribute: false }) message!: Message;
  @property({ attribute: false }) answered?: Message;
  @property({ type: Boolean }) mine = false;
  @property({ type: Boolean }) canWrite = false;
  @property({ type: Boolean }) canHide = false;
  @state() private task?: Task;
  @state() private text = '';
  @state() private history?: MessageRevision[];
  @state() private refusal?: Refusal;
  @state() private busy = false;
  #key = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('mine') && this.mine) this.#resume('correct');
    if (changed.has('canHide') && this.canHide) this.#resume('hide');
    if (this.task === 'hide' && this.message.hidden) this.#leave('hide');
  }

  /** What was being written when the page was left is taken up again. */
  #resume(task: Task): void {
    if (drafts.read(this.#place(task)) !== undefined && !this.message.hidden) this.#begin(task);
  }

  #leave(task: Task): void {
    drafts.clear(this.#place(task));
    this.task = undefined;
  }

  #place(task: Task): string {
    return `${this.slug}/message/${this.message.id}/${task}`;
  }

  #begin(task: Task): void {
    this.task = task;
    this.refusal = undefined;
    this.#key = crypto.randomUUID();
    this.text = drafts.read<string>(this.#place(task)) ?? (task === 'correct' ? this.message.text ?? '' : '');
  }

  protected override render() {
    const { message } = this;
    const who = speakerOf(message);
    const mark = languageMark(message.lang);
    return html`
      <article class="msg" aria-label=${t('message-by', { who, time: clock(message.at) })}>
        <header>
          ${message.kind === 'point-of-order' ? html`<b class="order">${t('point-of-order')}</b>` : nothing}
          <b>${who}</b> <span class="tiny muted">${message.author.delegation ? message.author.name : nothing}</span>
          <time class="tiny muted" datetime=${message.at}>${clock(message.at)}</time>
          ${mark ? html`<span class="tiny muted">· ${mark}</span>` : nothing}
          ${message.correctedAt && !message.hidden ? html`<button class="link tiny" aria-expanded=${this.history !== undefined}
            aria-label=${t('corrected-by-show', { who })} @click=${this.#toggleHistory}>${t('corrected')}</button>` : nothing}
        </header>
        ${this.answered ? html`<p class="reply">${speakerOf(this.answered)}: ${excerpt(this.answered)}</p>` : nothing}
        ${message.hidden
          ? html`<p class="hidden-note">${t('hidden-by', { who: message.hidden.by.name, reason: message.hidden.reason })}</p>`
          : this.task === 'correct' ? nothing : rich(message)}
        ${this.history?.map((one) => html`<div class="past"><p class="tiny muted">${moment(one.at)}</p>${rich({ ...one,
          lang: message.lang })}</div>`)}
        ${this.task ? this.#form(this.task) : this.#actions(who)}
        ${this.task ? nothing : refusalNote(this.refusal)}
      </article>`;
  }

  #actions(who: string) {
    const { message } = this;
    const time = clock(message.at);
    const button = (label: string, name: string, act: () => void) =>
      html`<button class="link tiny" aria-label=${name} aria-disabled=${this.busy} @click=${act}>${label}</button>`;
    return html`<p class="acts noprint">
      ${this.canWrite && !message.hidden
        ? button(t('reply'), t('reply-to', { who, time }),
          () => { this.dispatchEvent(new CustomEvent('reply', { detail: message, bubbles: true })); })
        : nothing}
      ${this.mine && this.canWrite && !message.hidden
        ? button(t('correct'), t('correct-own', { time }), () => { this.#begin('correct'); this.#focus(); }) : nothing}
      ${this.canHide ? message.hidden
        ? button(t('show-again'), t('show-again-of', { who, time }), () => void this.#show())
        : button(t('hide'), t('hide-of', { who, time }), () => { this.#begin('hide'); this.#focus(); }) : nothing}
    </p>`;
  }

  #form(task: Task) {
    const id = `${task}-${this.message.id}`;
    const error = this.refusal?.of('text') ?? this.refusal?.of('reason');
    return html`
      <form class="field" novalidate @submit=${this.#submit}>
        <label class="small" for=${id}>${task === 'correct' ? t('correct-label') : t('hide-label')}</label>
        <textarea id=${id} .value=${this.text} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(id, { error })}
          @input=${(event: InputEvent) => { this.text = (event.target as HTMLTextAreaElement).value; drafts.write(this.#place(task),
            this.text); }}></textarea>
        ${error ? html`<p class="refusal" id="${id}-error">${error}</p>` : nothing}
        ${refusalNote(this.refusal, ['text', 'reason'])}
        <p class="row">
          <button class="btn primary" aria-disabled=${this.busy}>${task === 'correct' ? t('correct-send') : t('hide-send')}</button>
          <button class="btn" type="button"
            @click=${() => { this.#leave(task); }}>${t('cancel')}</button>
        </p>
      </form>`;
  }

  #focus(): void {
    void this.updateComplete.then(() => { this.querySelector('textarea')?.focus(); });
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { task, text } = this;
    if (!task) return;
    await this.#act(async () => {
      const changed = task === 'correct' ? (await correctMessage(this.message, text)).value
        : await hideMessage(this.message.id, text, this.#key);
      drafts.sent(this.#place(task), text);
      this.task = undefined;
      return changed;
    });
  }

  async #show(): Promise<void> {
    await this.#act(() => showMessage(this.message.id, crypto.randomUUID()));
  }

  async #act(change: () => Promise<Message>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      messagesOf.of(this.slug, this.message.thread).add(await change());
    } catch (reason) {
      this.refusal = asRefusal(reason);
      // Corrected meanwhile from another window: the newest text is fetched, what was typed stays.
      if (this.refusal.status === 412) void messagesOf.of(this.slug, this.message.thread).refresh();
    } finally {
      this.busy = false;
    }
  }

  async #toggleHistory(): Promise<void> {
    if (this.history) {
      this.history = undefined;
      return;
    }
    try {
      this.history = (await messageHistory(this.message.id)).items.filter((one) => one.revision < this.message.revision);
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }
}

const EXCERPT = 80;
function excerpt(message: Message): string {
  const text = message.hidden ? t('hidden-message') : (rich(message).textContent ?? '').trim();
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}
