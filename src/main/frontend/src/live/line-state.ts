import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clock } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Part } from '../ui/element.js';
import { line } from './line.js';
import './line-state.css';

/** Whether what one sees is current: live, catching up, or offline since when. */
@customElement('line-state')
export class LineStateMark extends Part {
  protected override stores() {
    return [line];
  }

  protected override render() {
    if (line.state === 'idle') return nothing;
    const since = line.offlineSince;
    const words = since ? t('line-offline', { time: clock(since) }) : t(`line-${line.state}`);
    return html`<span class="line small ${since ? 'offline' : line.state}" role="status" data-testid="line">${words}</span>`;
  }
}
