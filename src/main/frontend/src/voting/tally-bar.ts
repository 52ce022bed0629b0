import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ballot } from '../api/types.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { votedCount } from './outcome.js';
import './tally-bar.css';

/** The tally drawn to scale, with a mark where "needed" lies; the numbers stand in it and below it in words. */
@customElement('tally-bar')
export class TallyBar extends Part {
  @property({ attribute: false }) ballot!: Ballot;

  protected override render() {
    const { tally, outcome, method, state } = this.ballot;
    if (!tally) return nothing;
    const parts: [string, number, string][] = method === 'no-objection'
      ? [['no', tally.object ?? 0, t('tally-object', { count: tally.object ?? 0 })],
        ...tally.abstain > 0 ? [['abstain', tally.abstain, t('tally-stay-out', { count: tally.abstain })] as [string, number, string]] : []]
      : [['yes', tally.yes, t('tally-yes', { count: tally.yes })], ['no', tally.no, t('tally-no', { count: tally.no })],
        ['abstain', tally.abstain, t('tally-abstain', { count: tally.abstain })]];
    const needed = method === 'no-objection' ? 0 : outcome?.needed ?? outcome?.params?.needed ?? 0;
    const rest = [
      tally.notParticipating > 0 && t(state === 'open' ? 'tally-not-yet' : 'tally-not-participating', { count: tally.notParticipating }),
      tally.absent > 0 && t('tally-absent', { count: tally.absent }),
    ].filter(Boolean).join(', ');
    return html`
      <div class="bar" role="img" aria-label=${[...parts.map((part) => part[2]), rest].filter(Boolean).join(', ')}>
        ${parts.map(([name, count, words]) => (count > 0
          ? html`<span class=${name} data-grow=${count}>${count < tally.members / 5 ? count : words}</span>` : nothing))}
        <span class="left" data-grow=${Math.max(0, tally.members - votedCount(tally))}></span>
      </div>
      ${needed > 0 ? html`<p class="need small" data-at=${needed / Math.max(1, tally.members)}><span>${t('needed-mark',
        { count: needed })}</span></p>` : nothing}
      ${rest ? html`<p class="small muted">${rest}</p>` : nothing}`;
  }

  protected override updated(): void {
    // Lengths come from numbers: the policy forbids style in markup, so they are set on the elements.
    for (const part of this.querySelectorAll<HTMLElement>('[data-grow]')) part.style.setProperty('flex-grow', part.dataset.grow ?? '0');
    const mark = this.querySelector<HTMLElement>('[data-at]');
    const at = Number(mark?.dataset.at ?? 0);
    mark?.style.setProperty('--at', `${String(at * 100)}%`);
    mark?.classList.toggle('late', at > 0.6);
  }
}
