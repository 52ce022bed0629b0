import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/index.js';
import '../session/person-bar.js';
import { session } from '../session/session.js';
import { Part } from '../ui/element.js';
import './public-page.css';

/** The frame of the pages outside a consultation. */
@customElement('public-page')
export class PublicPage extends Part {
  @property({ attribute: false }) content?: TemplateResult;

  protected override render() {
    return html`
      <header class="top">
        <a class="brand" href="/">${session.instance?.name ?? 'Parley'}</a>
        <span class="grow"></span>
        <a class="small" href="/records/">${t('nav-records')}</a>
        <person-bar></person-bar>
      </header>
      ${this.content}`;
  }
}
