import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { principles } from '../api/consultations.js';
import { division } from '../api/divisions.js';
import { provisionVersions } from '../api/provisions.js';
import type { Ballot, Division, Localised } from '../api/types.js';
import { list, pick, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import '../provision/amendment-redline.js';
import { pieces } from '../provision/pieces.js';
import { reading } from '../provision/reading.js';
import { languageMark } from '../thread/speaker.js';
import { Part } from '../ui/element.js';

/** An amendment, or whether one that was rejected is reconsidered. */
const isAmendment = ({ type }: NonNullable<Ballot['subject']>): boolean => type === 'amendment' || type === 'amendment-reconsideration';

/** The words that are put to the vote: of a provision, the version that the ballot was opened on. */
@customElement('subject-text')
export class SubjectText extends Part {
  @property() slug = '';
  @property({ attribute: false }) subject?: Ballot['subject'];
  @property({ attribute: false }) preferred: string[] = [];
  @state() private text?: Localised;
  @state() private version?: number;
  @state() private newest?: number;
  /** The division that is voted on, or to which the part belongs. */
  @state() private of?: Division;
  #of?: string;

  protected override willUpdate(): void {
    const of = this.subject && `${this.subject.id}/${String(this.subject.version)}`;
    if (of === this.#of) return;
    this.#of = of;
    this.text = undefined;
    this.of = undefined;
    if (this.subject) void this.#read(this.subject);
  }

  async #read(subject: NonNullable<Ballot['subject']>): Promise<void> {
    try {
      if (subject.type === 'principle') {
        this.text = (await principles(this.slug)).items.find((one) => one.id === subject.id)?.text;
        return;
      }
      if (isAmendment(subject) || subject.type === 'question-reconsideration') return;
      let provision = subject.id;
      if (subject.type === 'division' || subject.type === 'part') {
        const divided = await division(subject.id);
        this.of = divided;
        provision = divided.provision;
        if (divided.amendment) return;
        const part = divided.parts.find((one) => one.id === subject.id);
        if (part) {
          this.text = part.text;
          this.version = divided.version;
          return;
        }
      }
      const { items } = await provisionVersions(provision);
      this.newest = items.at(-1)?.version;
      this.version = subject.version ?? this.newest;
      this.text = items.find((one) => one.version === this.version)?.text;
    } catch {
      // The question stands without it; the link beside it leads to the text.
    }
  }

  protected override render() {
    if (!this.subject) return nothing;
    if (this.subject.type === 'question-reconsideration') {
      return html`<p><a href="/c/${this.slug}/votes/${this.subject.id}">${say(this.subject.title)}</a></p>`;
    }
    if (isAmendment(this.subject)) {
      return html`<amendment-redline .amendment=${this.subject.id} .tongue=${reading.first(this.preferred)}></amendment-redline>
        <p class="small muted">${say(this.subject.title)} · ${t('amendment-on-version', { version: this.subject.version ?? 1 })}</p>`;
    }
    if (this.of?.amendment) return this.#ofAmendment(this.of, this.of.amendment);
    const text = pick(this.text, this.preferred);
    const mark = text.text ? languageMark(text.lang) : undefined;
    const href = `/c/${this.slug}/${this.subject.type === 'principle' ? 'principles' : 'text'}/${this.of?.provision ?? this.subject.id}`;
    return html`
      ${this.of ? html`<p data-testid="divided">${this.#divided(this.of)}</p>
        <p class="small" data-testid="operative">${t('division-operative', { count: this.of.preamble })} ${t(this.of.determined ? 'operative-determined' : 'operative-proposed')}</p>` : nothing}
      ${this.of?.status === 'objected' ? html`<p class="small" data-testid="speakers">${t('division-speakers')}</p>` : nothing}
      ${text.text ? html`<blockquote class="doc" lang=${text.lang} dir="auto">${text.text}</blockquote>` : nothing}
      <p class="small muted">
        <a href=${href}>${pick(this.subject.title).text || t('to-text')}</a>${this.version
          ? html` · ${t('version', { version: this.version })}` : nothing}${mark ? html` · ${mark}` : nothing}
        ${this.newest !== undefined && this.version !== undefined && this.newest > this.version
          ? html` · <b>${t('text-changed-since', { version: this.newest })}</b>` : nothing}
      </p>`;
  }

  /** Of a part what it changes; of the motion, all that the amendment does. */
  #ofAmendment(of: Division, amendment: string) {
    const part = of.parts.find((one) => one.id === this.subject?.id);
    return html`
      <p data-testid="divided">${this.#divided(of)}</p>
      ${of.status === 'objected' ? html`<p class="small" data-testid="speakers">${t('division-speakers')}</p>` : nothing}
      <amendment-redline .ofPart=${part?.id ?? ''} .amendment=${amendment} .tongue=${reading.first(this.preferred)}></amendment-redline>
      <p class="small muted"><a href="/c/${this.slug}/text/${of.provision}">${say(this.subject?.title)}</a> · ${t('amendment-on-version', { version: of.version })}</p>`;
  }

  /** "Part 2 of the divided text: paragraph 3"; of the motion, which paragraphs are to be voted on separately. */
  #divided(of: Division): string {
    const part = of.parts.find((one) => one.id === this.subject?.id);
    return part ? `${t('part-number', { number: part.number })}: ${pieces(part, of)}` : t('division-would-part', { parts: list(of.parts.map((one) => pieces(one, of))) });
  }
}
