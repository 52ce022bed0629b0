import { html, nothing } from 'lit';
import type { Refusal } from '../api/refusal.js';
import type { Ballot, Method, RuleName, RuleSetVersion } from '../api/types.js';
import { say } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { field } from '../ui/field.js';
import { METHODS } from './methods.js';
import { checkbox } from './rule-picker.js';

/** Rules that ask whether anybody objects, and count nobody. */
export const SEEKING: RuleName[] = ['consensus', 'consensus-minus', 'agreement-without-vote', 'rough-consensus'];
/** Whether an objection takes words, which stand on the board and in the record; silence has a form of its own. */
export const takesWords = ({ method, rule }: Pick<Ballot, 'method' | 'rule'>): boolean =>
  ['no-objection', 'recorded', 'roll-call'].includes(method) && SEEKING.includes(rule.name);
const HEADS: RuleName[] = ['simple-majority', 'two-thirds', 'absolute-majority', 'threshold', 'unanimity'];
const ALL = [...HEADS, 'weighted-qualified', 'threshold-with-veto', ...SEEKING] as const;

/** By which rules a question can be decided that is put so; none where there is no choice. */
const RULES: Record<Method, readonly RuleName[]> = {
  'recorded': ALL, 'roll-call': ALL, 'show-of-hands': HEADS, 'secret': HEADS, 'no-objection': SEEKING, 'indicative': [], 'silence': [],
};

/** How the rules of procedure let a question be put; every way while they are not known. */
export const methodsOf = (rules?: RuleSetVersion): Method[] =>
  (Object.keys(METHODS) as Method[]).filter((one) => rules?.ruleSet.methods.includes(one) ?? true);

interface Choice { rule?: RuleName; important?: string; procedural?: boolean }
interface Options extends Choice {
  method: Method; rules?: RuleSetVersion; /** has a rule of its own */ reconsiders: boolean; /** On what; none for a question that stands by itself. */ subject?: string; refusal?: Refusal; change: (choice: Choice) => void;
}

const mayBeImportant = ({ method, rules, reconsiders }: Options): boolean => rules !== undefined && !reconsiders
  && rules.ruleSet.important.questions.length > 0 && (method === 'indicative' || RULES[method].includes(rules.ruleSet.important.rule.name));

/** A question that stands by itself is one of procedure if the chair says so; a motion to divide is one anyway. */
const mayBeProcedural = ({ method, rules, subject }: Options): boolean => rules?.ruleSet.procedural !== undefined && !subject && method !== 'indicative' && method !== 'silence';

const isProcedural = (options: Options): boolean => options.rules?.ruleSet.procedural !== undefined
  && (options.subject?.startsWith('division/') === true || (mayBeProcedural(options) && options.procedural === true && !chosenImportant(options)));

/** What of the choice counts for a question that is put so. */
export function chosenRule(options: Options): Choice {
  const important = chosenImportant(options);
  const chosen = !important && !options.reconsiders && options.rule && RULES[options.method].includes(options.rule) ? options.rule : undefined;
  // By its name alone it would be that rule with its usual parameters, and not with those of the rules of procedure.
  const rule = chosen === usualOf(options)?.name ? undefined : chosen;
  return { important, rule, procedural: !options.subject && isProcedural(options) ? true : undefined };
}

const chosenImportant = (options: Options): string | undefined => (mayBeImportant(options) && options.method !== 'indicative'
  && options.rules?.ruleSet.important.questions.some((one) => one.code === options.important) ? options.important : undefined);

/** By what it is decided: as the rules of procedure say, as an important question, or by another rule; and what that says. */
export function ruleFields(options: Options) {
  const { method, reconsiders, refusal, change, rules } = options;
  const { important, rule } = chosenRule(options);
  if (method === 'indicative' || method === 'silence') return nothing;
  return html`
    ${mayBeImportant(options) ? field(t('ballot-important'), 'important', html`
      <select id="important" aria-describedby="important-hint" @change=${(event: Event) => { change({ important: (event.target as HTMLSelectElement).value || undefined }); }}>
        <option value="">${t('ballot-important-none')}</option>
        ${rules?.ruleSet.important.questions.map((one) => html`<option value=${one.code} ?selected=${one.code === important}>${say(one.title)}</option>`)}
      </select>`, { error: refusal?.of('important'), hint: t('ballot-important-hint') }) : nothing}
    ${mayBeProcedural(options) && !important ? html`
      ${checkbox('procedural', t('ballot-procedural'), options.procedural === true, (procedural) => { change({ procedural }); })}
      <p class="hint">${t('ballot-procedural-hint')}</p>` : nothing}
    ${important || reconsiders ? nothing : field(t('rule'), 'rule', html`
      <select id="rule" @change=${(event: Event) => { change({ rule: ((event.target as HTMLSelectElement).value || undefined) as RuleName | undefined }); }}>
        <option value="">${t('rule-of-rules')}</option>
        ${RULES[method].map((one) => html`<option value=${one} ?selected=${one === rule}>${t(`rule-name-${one}`)}</option>`)}
      </select>`, { error: refusal?.of('rule') })}
    <p class="small muted" role="status" data-testid="rule-words">${ruleSaid(options)}</p>`;
}

const named = (name: RuleName): string => `${t(`rule-name-${name}`)} (${t(`source-${name}`)})`;

/** That the chair has chosen another rule than the usual one, where that is so. */
export const notUsual = ({ usualRule }: Pick<Ballot, 'usualRule'>): string =>
  usualRule ? t('rule-not-usual', { usual: usualRule.words ?? named(usualRule.name) }) : '';

/** As the server finds it: where it is only asked whether anybody objects, by consensus. */
function usualOf(options: Options): Ballot['usualRule'] {
  const { method, rules } = options;
  const procedural = isProcedural(options);
  const rule = (procedural ? rules?.ruleSet.procedural : undefined) ?? rules?.ruleSet.rule;
  return !rule ? undefined : method === 'no-objection' && !SEEKING.includes(rule.name) ? { name: 'consensus' }
    : { ...rule, words: procedural ? rules?.words.procedural : rules?.words.usual };
}

/** What the rule says by which it would be decided. */
export function ruleSaid(options: Options): string {
  const { method, rules, reconsiders } = options;
  const { important, rule } = chosenRule(options);
  if (reconsiders) return rules?.words.reconsideration ?? '';
  if (important) return rules?.words.important ?? '';
  const usualRule = usualOf(options);
  if (rule) return `${named(rule)}. ${notUsual({ usualRule })}`.trim();
  if (!usualRule) return '';
  return RULES[method].includes(usualRule.name) || usualRule.name === 'fraction' ? usualRule.words ?? named(usualRule.name) : t('rule-not-heads');
}
