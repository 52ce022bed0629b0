import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pastMember, type MemberHistory } from '../api/history.js';
import { asRefusal, type Refusal } from '../api/refusal.js';
import { number, say } from '../i18n/format.js';
import { languages, t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { historyOf } from './history-store.js';
import './history.css';
import { memberName } from './names.js';

const CHOICES = ['yes', 'no', 'abstain'] as const;

/** How one member has voted, and how often it voted as each other member did: counted, never judged. */
@customElement('past-member-screen')
export class PastMemberScreen extends Screen {
  @property() slug = '';
  @property() code = '';
  @state() private value?: MemberHistory;
  @state() private refusal?: Refusal;
  #read = '';

  protected override stores() {
    return [historyOf.of(this.slug)];
  }

  protected heading(): string | undefined {
    return this.value && say(this.value.member.name);
  }

  protected override willUpdate(): void {
    const wanted = `${this.code} ${String(historyOf.of(this.slug).value?.rollCalls)} ${languages.current}`;
    if (wanted === this.#read) return;
    if (this.value?.member.code !== this.code) {
      this.value = undefined;
      this.arrive();
    }
    this.#read = wanted;
    void this.#load(wanted);
  }

  async #load(wanted: string): Promise<void> {
    try {
      const value = await pastMember(this.slug, this.code);
      if (wanted === this.#read) this.value = value;
    } catch (reason) {
      if (wanted === this.#read) this.refusal = asRefusal(reason);
    }
  }

  protected override render() {
    const { value } = this;
    if (!value) return html`<main id="main">${refusalNote(this.refusal)}${this.refusal ? nothing : html`<p class="muted">${t('loading')}</p>`}</main>`;
    const at = `/c/${this.slug}/history`;
    const list = (choice = '') => `${at}?member=${encodeURIComponent(value.member.code)}${choice && `&choice=${choice}`}`;
    return html`
      <main id="main">
        <header>
          <p class="small"><a href=${at}>${t('nav-history')}</a></p>
          <h1>${memberName(value.member)}</h1>
          <p class="lead"><a href=${list()}>${t('took-part-in', { count: value.rollCalls })}</a></p>
        </header>
        <dl class="counts">${CHOICES.map((choice) => html`
          <div class=${choice}><dt>${t(`voted-${choice}`)}</dt><dd><a href=${list(choice)}>${number(value[choice])}</a></dd></div>`)}</dl>
        <section aria-labelledby="agreement">
          <h2 id="agreement">${t('voted-the-same')}</h2>
          <p class="small muted">${t('voted-the-same-means')}</p>
          ${value.others.length === 0 ? html`<p class="empty">${t('nobody-beside')}</p>` : this.#others(value, at)}
        </section>
      </main>`;
  }

  #others(value: MemberHistory, at: string) {
    return html`
      <table class="table agreement">
        <thead><tr><th scope="col">${t('member-of-body')}</th><th scope="col" class="figure">${t('the-same')}</th><th scope="col" class="figure">${t('of-both')}</th>
          <th scope="col" class="share"><span class="sr">${t('drawn')}</span></th></tr></thead>
        <tbody>${value.others.map((one) => html`
          <tr><th scope="row">${memberName(one.member, `${at}/members/${encodeURIComponent(one.member.code)}`)}</th>
            <td class="figure">${number(one.same)}</td><td class="figure">${number(one.both)}</td>
            <td class="share"><meter min="0" max=${one.both} .value=${one.same} aria-hidden="true"></meter></td></tr>`)}</tbody>
      </table>
`;
  }
}
