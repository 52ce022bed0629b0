import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { languages, t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';

/** A page of something that stands as it is: read once, and again where another is wanted or in another language. */
export abstract class ReadScreen<T> extends Screen {
  @state() protected value?: T;
  @state() private refusal?: Refusal;
  #read = '';

  /** Which one is wanted, and whatever else makes it be read again. */
  protected abstract wanted(): string;
  protected abstract isWanted(value: T): boolean;
  protected abstract read(): Promise<T>;
  protected abstract page(value: T): TemplateResult;

  protected override willUpdate(): void {
    const wanted = `${this.wanted()} ${languages.current}`;
    if (wanted === this.#read) return;
    if (!this.value || !this.isWanted(this.value)) {
      this.value = undefined;
      this.arrive();
    }
    this.#read = wanted;
    void this.#load(wanted);
  }

  async #load(wanted: string): Promise<void> {
    try {
      const value = await this.read();
      if (wanted === this.#read) this.value = value;
    } catch (reason) {
      if (wanted === this.#read) this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    return this.value ? this.page(this.value)
      : html`<main id="main">${refusalNote(this.refusal)}${this.refusal ? nothing : html`<p class="muted">${t('loading')}</p>`}</main>`;
  }
}
