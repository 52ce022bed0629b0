import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Delegation, Grade, Position, Principle } from '../api/types.js';
import { consultationOf, delegationsOf, principlesOf } from '../consultation/consultation-store.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Screen } from '../ui/element.js';
import { refusalNote } from '../ui/field.js';
import { gradeMark, GRADES, signOf, SIGNS } from './grades.js';
import { csv, moved, rowsOf, searchOf, viewIn, type Row, type View } from './matrix.js';
import './position-panel.js';
import { cellKey, positionsOf } from './positions-store.js';
import './matrix-screen.css';

interface Cell { delegation: Delegation; principle: Principle }

/** Where delegations stand: one row each, one column per principle, the grade as sign and colour; a cell opens the statement. */
@customElement('matrix-screen')
export class MatrixScreen extends Screen {
  @property() slug = '';
  @state() private view: View = viewIn(location.search);
  @state() private open?: Cell;

  protected override stores() {
    return [consultationOf.of(this.slug), principlesOf.of(this.slug), delegationsOf.of(this.slug), this.#positions, this.#before];
  }

  protected heading(): string {
    return t('matrix-title');
  }

  get #rounds() {
    return consultationOf.of(this.slug).value?.rounds ?? [];
  }

  get #round(): string | undefined {
    return this.view.round || consultationOf.of(this.slug).value?.currentRound?.code;
  }

  get #positions() {
    return this.#round ? positionsOf.of(this.slug, this.#round) : undefined;
  }

  /** The round before, for what moved since. */
  get #before() {
    const index = this.#rounds.findIndex((round) => round.code === this.#round);
    const before = this.#rounds[index - 1];
    return before ? positionsOf.of(this.slug, before.code) : undefined;
  }

  #show(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    history.replaceState(null, '', location.pathname + searchOf(this.view));
  }

  protected override render() {
    const principles = principlesOf.of(this.slug);
    const delegations = delegationsOf.of(this.slug);
    const positions = this.#positions;
    const refusal = principles.refusal ?? delegations.refusal ?? positions?.refusal;
    const round = this.#rounds.find((one) => one.code === this.#round);
    const rows = principles.value && delegations.value ? rowsOf(delegations.value, principles.value, positions?.value ?? [], this.view)
      : undefined;
    return html`
      <main id="main">
        <header>
          <h1>${t('matrix-title')}</h1>
          <p class="lead">${round ? `${say(round.title)}. ` : nothing}${t('matrix-lead')}</p>
        </header>
        ${refusalNote(refusal)}
        ${rows && principles.value ? html`${this.#tools(rows, principles.value)}${this.#table(rows, principles.value)}${this.#legend()}`
          : refusal ? nothing : html`<p class="muted">${t('loading')}</p>`}
      </main>
      <position-panel .slug=${this.slug} .round=${this.#round} .delegation=${this.open?.delegation} .principle=${this.open?.principle}
        .position=${this.open ? positions?.of(this.open.delegation.id, this.open.principle.id) : undefined}
        @closed=${() => { this.open = undefined; }}></position-panel>`;
  }

  #tools(rows: Row[], principles: Principle[]) {
    return html`
      <form class="tools row noprint" role="search" aria-label=${t('matrix-tools')}
        @submit=${(event: Event) => { event.preventDefault(); }}>
        <input class="select" type="search" aria-label=${t('filter-by-delegation')} placeholder=${t('filter-by-delegation')}
          .value=${this.view.name}
          @input=${(event: InputEvent) => { this.#show({ name: (event.target as HTMLInputElement).value }); }}>
        <select class="select" aria-label=${t('filter-by-grade')} @change=${(event: Event) => {
          this.#show({ grade: (event.target as HTMLSelectElement).value as Grade | '' });
        }}>
          <option value="">${t('every-grade')}</option>
          ${GRADES.map((grade) => html`<option value=${grade} ?selected=${grade === this.view.grade}>${SIGNS[grade]} ${t(`grade-${grade}`)}</option>`)}
        </select>
        ${this.#rounds.length > 1 ? html`
          <select class="select" aria-label=${t('round')}
            @change=${(event: Event) => { this.#show({ round: (event.target as HTMLSelectElement).value }); }}>
            ${this.#rounds.map((one) => html`<option value=${one.code} ?selected=${one.code === this.#round}>${say(one.title)}</option>`)}
          </select>` : nothing}
        <span class="grow"></span>
        <span class="small muted" role="status">${t('delegations-shown', { count: rows.length })}</span>
        <button class="btn" type="button" @click=${() => { this.#export(rows, principles); }}>${t('export-csv')}</button>
      </form>`;
  }

  #table(rows: Row[], principles: Principle[]) {
    return html`
      <div class="matrix-box" role="region" aria-label=${t('matrix-title')} tabindex="0">
        <table class="matrix">
          <thead><tr>
            <th scope="col" aria-sort=${this.#sorted('')}>${this.#sorter('', t('delegation'))}</th>
            ${principles.map((principle) => html`<th scope="col" aria-sort=${this.#sorted(principle.code)}>
              ${this.#sorter(principle.code, `${principle.code} ${say(principle.title)}`)}</th>`)}
          </tr></thead>
          <tbody>${rows.map((row) => html`
            <tr><th scope="row">${say(row.delegation.name)}</th>
              ${row.cells.map((cell, index) => this.#cell(row.delegation, principles[index], cell))}</tr>`)}</tbody>
        </table>
      </div>
      ${rows.length === 0 ? html`<p class="empty">${t('no-row')}</p>` : nothing}`;
  }

  #sorted(column: string) {
    return this.view.sortBy !== column ? nothing : this.view.descending ? 'descending' : 'ascending';
  }

  #sorter(column: string, name: string) {
    const sorted = this.view.sortBy === column;
    return html`<button class="sorter" title=${t('sort-by', { name })} @click=${() => {
      this.#show({ sortBy: column, descending: sorted && !this.view.descending });
    }}><span>${name}</span><span aria-hidden="true">${sorted ? (this.view.descending ? '▾' : '▴') : ''}</span></button>`;
  }

  #cell(delegation: Delegation, principle: Principle | undefined, cell: Position | undefined) {
    if (!principle) return nothing;
    const grade = cell ? t(`grade-${cell.grade}`) : t('no-position-yet');
    const way = moved(cell, this.#before?.of(delegation.id, principle.id));
    const fresh = cell !== undefined && (this.#positions?.justChanged.has(cellKey(cell)) ?? false);
    const more = [way && t(`moved-${way}`), fresh && t('just-changed')].filter(Boolean).join(', ');
    return html`
      <td><button class="cell ${cell?.grade ?? 'none'} ${fresh ? 'fresh' : ''}" data-testid="cell-${delegation.code}-${principle.code}"
        data-grade=${cell?.grade ?? nothing}
        aria-label="${t('cell-name', { delegation: say(delegation.name), principle: `${principle.code} ${say(principle.title)}`,
          grade })}${more ? `, ${more}` : ''}"
        title=${grade} @click=${() => { this.open = { delegation, principle }; }}>
        ${cell ? signOf(cell.grade) : html`<span class="sign" data-sign="–"></span>`}
        <span class="moved" aria-hidden="true">${way === 'up' ? '↑' : way === 'down' ? '↓' : ''}${fresh ? '•' : ''}</span>
      </button></td>`;
  }

  #legend() {
    return html`<h2>${t('signs')}</h2><p class="row legend">${GRADES.map(gradeMark)}</p>`;
  }

  #export(rows: Row[], principles: Principle[]): void {
    const text = csv(rows, principles, (grade) => t(`grade-${grade}`), t('delegation'));
    // The mark of UTF-8 at the beginning: spreadsheets guess wrong without it.
    const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
    const anchor = Object.assign(document.createElement('a'), { href: url, download: `${this.slug}-${this.#round ?? ''}.csv` });
    anchor.click();
    URL.revokeObjectURL(url);
  }
}

