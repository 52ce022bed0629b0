import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pastMember, type MemberHistory } from '../api/history.js';
import { number, say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { historyOf } from './history-store.js';
import './history.css';
import { memberName } from './names.js';
import { ReadScreen } from './read-screen.js';

const CHOICES = ['yes', 'no', 'abstain'] as const;

/** How one member has voted, and how often it voted as each other member did: counted, never judged. */
@customElement('past-member-screen')
export class PastMemberScreen extends ReadScreen<MemberHistory> {
  @property() slug = '';
  @property() code = '';

  protected override stores() {
    return [historyOf.of(this.slug)];
  }

  protected heading(): string | undefined {
    return this.value && say(this.value.member.name);
  }

  protected wanted(): string {
    return `${this.code} ${String(historyOf.of(this.slug).value?.rollCalls)}`;
  }

  protected isWanted({ member }: MemberHistory): boolean {
    return member.code === this.code;
  }

  protected read(): Promise<MemberHistory> {
    return pastMember(this.slug, this.code);
  }

  protected page(value: MemberHistory) {
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
      </table>`;
  }
}
