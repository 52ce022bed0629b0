import { html, nothing } from 'lit';
import type { Refusal } from '../api/refusal.js';
import type { Meaning, Rule, RuleName, Share } from '../api/types.js';
import { t } from '../i18n/index.js';
import { field } from '../ui/field.js';

/** Each rule with the parameters that it begins with. */
const RULES: Rule[] = [
  { name: 'simple-majority' }, { name: 'two-thirds' }, { name: 'absolute-majority' }, { name: 'fraction', num: 3, den: 5, strict: false, base: 'voting' },
  { name: 'weighted-qualified', members: { num: 55, den: 100, strict: false }, weight: { num: 65, den: 100, strict: false }, blocking: 4 },
  { name: 'threshold', needed: 9 }, { name: 'threshold-with-veto', needed: 9 }, { name: 'consensus' }, { name: 'consensus-minus', k: 1 }, { name: 'agreement-without-vote' },
  { name: 'rough-consensus' }, { name: 'unanimity', abstentionDefeats: true },
];
const BASES = ['voting', 'cast', 'present', 'members'] as const;

export const checkbox = (id: string, label: string, checked: boolean, change: (checked: boolean) => void) => html`
  <label class="pick" for=${id}><input type="checkbox" id=${id} .checked=${checked}
    @change=${(event: Event) => { change((event.target as HTMLInputElement).checked); }}> <span>${label}</span></label>`;

/** What is not a number is sent as none, and refused by name. */
export const numberInput = (id: string, name: string, value: number | undefined, change: (value: number) => void, invalid = false) => html`
  <input type="number" inputmode="numeric" step="1" min="0" id=${id} aria-label=${name || nothing} aria-invalid=${invalid ? 'true' : nothing}
    aria-describedby=${invalid ? `${id}-error` : nothing} .value=${value === undefined || Number.isNaN(value) ? '' : String(value)}
    @input=${(event: Event) => { change((event.target as HTMLInputElement).valueAsNumber); }}>`;

export const numberField = (id: string, label: string, value: number | undefined, change: (value: number) => void, options: { error?: string; hint?: string } = {}) =>
  field(label, id, numberInput(id, '', value, change, Boolean(options.error)), options);

/** A share of a whole: whether it is to be reached or exceeded, and the fraction. */
export function shareFields(id: string, label: string, share: Share, change: (share: Share) => void, refusal?: Refusal, path = id) {
  const error = refusal?.of(path) ?? refusal?.of(`${path}.num`) ?? refusal?.of(`${path}.den`);
  return html`
    <div class="field" role="group" aria-labelledby="${id}-label">
      <span class="label" id="${id}-label">${label}</span>
      <span class="share">
        <select aria-label=${t('share-strict', { label })} @change=${(event: Event) => { change({ ...share, strict: (event.target as HTMLSelectElement).value === 'more' }); }}>
          <option value="least" ?selected=${!share.strict}>${t('share-at-least')}</option>
          <option value="more" ?selected=${share.strict ?? false}>${t('share-more-than')}</option>
        </select>
        ${numberInput(`${id}-num`, t('share-num', { label }), share.num, (num) => { change({ ...share, num }); }, Boolean(error))}
        <span aria-hidden="true">/</span>
        ${numberInput(`${id}-den`, t('share-den', { label }), share.den, (den) => { change({ ...share, den }); })}
      </span>
      ${error ? html`<p class="refusal" id="${id}-num-error">${error}</p>` : nothing}
    </div>`;
}

interface Picker {
  id: string; label: string; hint: string; /** where a refusal speaks of it */ path: string; rule: Rule; refusal?: Refusal; meaning?: Meaning;
  change: (rule: Rule) => void;
}

/** Chooses a decision rule and its parameters; below it says what that means, for the delegations there are. */
export function rulePicker(options: Picker) {
  const { id, path, rule, refusal } = options;
  return html`
    <fieldset class="rule">
      <legend>${options.label}</legend>
      <p class="hint">${options.hint}</p>
      ${field(t('rule'), id, html`
        <select id=${id} @change=${(event: Event) => {
          const name = (event.target as HTMLSelectElement).value as RuleName;
          options.change(RULES.find((one) => one.name === name) ?? { name });
        }}>${RULES.map(({ name }) => html`<option value=${name} ?selected=${name === rule.name}>${t(`rule-name-${name}`)}</option>`)}</select>`,
        { error: refusal?.of(path) ?? refusal?.of(`${path}.name`) })}
      ${parameters(options)}
      ${meaning(options.meaning)}
    </fieldset>`;
}

/** What a rule says, and what it means here; heard when it changes. */
export const meaning = (found?: Meaning) => html`
  <div class="meaning" role="status">${found ? html`<p>${found.rule}</p><p><strong>${found.words}</strong></p>` : nothing}</div>`;

function parameters({ id, path, rule, refusal, change }: Picker) {
  const share = (name: 'members' | 'weight', label: string) => shareFields(`${id}-${name}`, label, rule[name] ?? { num: NaN, den: NaN },
    (given) => { change({ ...rule, [name]: given }); }, refusal, `${path}.${name}`);
  const whole = (name: 'blocking' | 'needed' | 'k', label: string) => numberField(`${id}-${name}`, label, rule[name],
    (given) => { change({ ...rule, [name]: given }); }, { error: refusal?.of(`${path}.${name}`) });
  switch (rule.name) {
    case 'fraction': return html`
      ${shareFields(`${id}-share`, t('rule-share'), { num: rule.num ?? NaN, den: rule.den ?? NaN, strict: rule.strict },
        (given) => { change({ ...rule, ...given }); }, refusal, path)}
      ${field(t('rule-base'), `${id}-base`, html`
        <select id="${id}-base" @change=${(event: Event) => { change({ ...rule, base: (event.target as HTMLSelectElement).value as Rule['base'] }); }}>
          ${BASES.map((base) => html`<option value=${base} ?selected=${base === rule.base}>${t(`rule-base-${base}`)}</option>`)}</select>`)}`;
    case 'weighted-qualified': return html`
      ${share('members', t('rule-members-share'))} ${share('weight', t('rule-weight-share'))} ${whole('blocking', t('rule-blocking'))}`;
    case 'threshold':
    case 'threshold-with-veto': return whole('needed', t('rule-needed'));
    case 'consensus-minus': return whole('k', t('rule-k'));
    case 'unanimity': return checkbox(`${id}-abstention`, t('abstention-defeats'), rule.abstentionDefeats ?? true,
      (abstentionDefeats) => { change({ ...rule, abstentionDefeats }); });
    default: return nothing;
  }
}
