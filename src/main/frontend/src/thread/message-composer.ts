import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Message, Subject } from '../api/types.js';
import { languageName } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { drafts } from '../ui/drafts.js';
import { Part } from '../ui/element.js';
import { describedBy, refusalNote } from '../ui/field.js';
import { goTo } from '../ui/focus.js';
import { draftPlace, outbox, type MessageDraft } from './outbox.js';
import { speakerOf } from './speaker.js';

/** Where a message is written. What is typed is kept as it is typed; sending hands it to the outbox. */
@customElement('message-composer')
export class MessageComposer extends Part {
  @property() slug = '';
  @property({ attribute: false }) subject!: Subject;
  @property({ attribute: false }) languagesOffered: string[] = [];
  @property({ attribute: false }) answered?: Message;
  @state() private draft: MessageDraft = { text: '', lang: '' };
  /** Whether the browser keeps what is written. */
  @state() private kept = true;

  protected override stores() {
    return [outbox];
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // A refused message is given back through the draft.
    if (changed.has('subject') || outbox.refusals.has(this.#place) || !this.hasUpdated) this.#take();
  }

  get #place(): string {
    return draftPlace(this.slug, this.subject);
  }

  #take(): void {
    const kept = drafts.read<MessageDraft>(this.#place);
    const lang = this.languagesOffered.includes(languages.current) ? languages.current : this.languagesOffered[0] ?? languages.current;
    this.draft = kept ?? { text: '', lang };
  }

  reply(message: Message): void {
    this.#change({ replyTo: message.id });
    // Where the thread was closed to us but for this answer, the box is there a moment later.
    goTo(this, 'textarea');
  }

  get replyTo(): string | undefined {
    return this.draft.replyTo;
  }

  #change(change: Partial<MessageDraft>): void {
    this.draft = { ...this.draft, ...change };
    outbox.refusals.delete(this.#place);
    if (!this.draft.text) outbox.settled(this.#place);
    if (this.draft.text || this.draft.replyTo) this.kept = drafts.write(this.#place, this.draft);
    else drafts.clear(this.#place);
    if ('replyTo' in change) this.dispatchEvent(new CustomEvent('answering', { detail: change.replyTo }));
  }

  protected override render() {
    const refusal = outbox.refusalAt(this.#place);
    const error = refusal?.of('text');
    return html`
      <form class="composer" novalidate @submit=${this.#send}>
        ${this.answered ? html`<p class="reply">${t('replying-to', { who: speakerOf(this.answered) })}
          <button class="link tiny" type="button"
            @click=${() => { this.#change({ replyTo: undefined }); }}>${t('cancel-reply')}</button></p>` : nothing}
        <div class="field">
          <label for="message">${t('message-label')}</label>
          <textarea id="message" name="message" rows="3" lang=${this.draft.lang} dir="auto" .value=${this.draft.text}
            aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy('message', { error })}
            @input=${(event: InputEvent) => { this.#change({ text: (event.target as HTMLTextAreaElement).value }); }}
            @keydown=${this.#keys}></textarea>
          ${error ? html`<p class="refusal" id="message-error">${error}</p>` : nothing}
        </div>
        ${refusalNote(refusal, ['text'])}
        <p class="row">
          <label class="sr" for="message-language">${t('language-of-text')}</label>
          <select class="select small" id="message-language"
            @change=${(event: Event) => { this.#change({ lang: (event.target as HTMLSelectElement).value }); }}>
            ${this.languagesOffered.map((lang) =>
              html`<option value=${lang} ?selected=${lang === this.draft.lang}>${languageName(lang)}</option>`)}
          </select>
          <span class="grow"></span>
          <button class="btn primary" ?disabled=${!this.draft.text.trim()}>${t('send')}</button>
        </p>
        <p class="tiny muted">${this.draft.text ? t(this.kept ? 'draft-kept' : 'draft-not-kept') : t('markdown-hint')}</p>
      </form>`;
  }

  #keys(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#send(event);
  }

  #send(event: Event): void {
    event.preventDefault();
    const { draft } = this;
    if (!draft.text.trim()) return;
    outbox.send({ slug: this.slug, subject: this.subject, ...draft });
    // The outbox keeps the words from here on.
    this.#change({ text: '', replyTo: undefined });
    this.dispatchEvent(new CustomEvent('message-sent'));
    goTo(this, 'textarea');
  }
}
