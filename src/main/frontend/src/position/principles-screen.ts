import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Grade, Principle } from '../api/types.js';
import { consultationOf, principlesOf } from '../consultation/consultation-store.js';
import { pick } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { threadsOf } from '../thread/threads-store.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { gradeMark, GRADES, signOf } from './grades.js';
import { positionsOf } from './positions-store.js';
import './principles-screen.css';

/** The principles in order, with how delegations stand on each and what ours said. */
@customElement('principles-screen')
export class PrinciplesScreen extends Screen {
  @property() slug = '';

  protected override stores() {
    return [consultationOf.of(this.slug), principlesOf.of(this.slug), threadsOf.of(this.slug), this.#positions];
  }

  get #positions() {
    const round = consultationOf.of(this.slug).value?.currentRound?.code;
    return round ? positionsOf.of(this.slug, round) : undefined;
  }

  protected heading(): string {
    return t('nav-principles');
  }

  protected override render() {
    const { value, refusal } = principlesOf.of(this.slug);
    const mandate = pick(consultationOf.of(this.slug).value?.mandate);
    return html`
      <main id="main">
        <header><h1>${t('nav-principles')}</h1><p class="lead" lang=${mandate.lang || nothing}>${mandate.text}</p></header>
        ${refusalNote(refusal)}
        ${value ? html`<ol class="plain principles">${value.map((one) => this.#row(one))}</ol>` : refusal ? nothing
          : html`<p class="muted">${t('loading')}</p>`}
      </main>`;
  }

  #row(principle: Principle) {
    const preferred = consultationOf.of(this.slug).value?.languages;
    const title = pick(principle.title, preferred);
    const text = pick(principle.text, preferred);
    const stated = this.#positions?.value?.filter((one) => one.principle.id === principle.id) ?? [];
    const own = stated.find((one) => one.delegation.id === consultationOf.of(this.slug).value?.member?.delegation?.id);
    const thread = threadsOf.of(this.slug).about({ type: 'principle', id: principle.id });
    const counts = GRADES.map((grade): [Grade, number] =>
      [grade, stated.filter((one) => one.grade === grade).length]).filter(([, count]) => count > 0);
    return html`
      <li>
        <span class="code">${principle.code}</span>
        <div>
          <h2><a href="/c/${this.slug}/principles/${principle.code}" lang=${title.lang}>${title.text}</a></h2>
          <p class="doc" lang=${text.lang}>${text.text}</p>
          <p class="row small">
            ${own ? html`<span>${t('ours')} ${gradeMark(own.grade)}</span>` : nothing}
            ${counts.map(([grade, count]) => html`<span class="g ${grade}">${signOf(grade)}
              <span class="sr">${t(`grade-${grade}`)}:</span> ${count}</span>`)}
            ${thread ? html`<span class="muted">${t('message-count', { count: thread.messageCount })}</span>` : nothing}
          </p>
        </div>
      </li>`;
  }
}
