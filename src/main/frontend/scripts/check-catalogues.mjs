// Fails the build when a text is missing in a language, is used in code but absent, or is in a catalogue but never used.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, Visitor } from '@fluent/syntax';

const LANGUAGES = ['en', 'ru', 'zh'];
const root = new URL('../src', import.meta.url).pathname;
const faults = [];

/** Reads a catalogue into key → the sorted names of its variables. */
function catalogue(language) {
  const entries = new Map();
  for (const entry of parse(readFileSync(join(root, 'i18n', `${language}.ftl`), 'utf8'), {}).body) {
    if (entry.type === 'Junk') faults.push(`${language}.ftl: cannot be read near “${entry.content.trim().split('\n')[0]}”`);
    if (entry.type !== 'Message') continue;
    if (entries.has(entry.id.name)) faults.push(`${language}.ftl: ${entry.id.name} stands twice`);
    const variables = new Set();
    const visitor = new Visitor();
    visitor.visitVariableReference = (node) => variables.add(node.id.name);
    visitor.visit(entry);
    entries.set(entry.id.name, [...variables].sort().join(' '));
  }
  return entries;
}

const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, catalogue(language)]));
const reference = catalogues.en;
for (const language of LANGUAGES.slice(1)) {
  for (const [key, variables] of reference) {
    if (!catalogues[language].has(key)) faults.push(`${language}.ftl: ${key} is missing`);
    else if (catalogues[language].get(key) !== variables) {
      faults.push(`${language}.ftl: ${key} uses {${catalogues[language].get(key)}}, en.ftl uses {${variables}}`);
    }
  }
  for (const key of catalogues[language].keys()) if (!reference.has(key)) faults.push(`en.ftl: ${key} is missing (it is in ${language}.ftl)`);
}

const used = new Set();
const prefixes = new Set();
for (const file of readdirSync(root, { recursive: true })) {
  if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
  const code = readFileSync(join(root, file), 'utf8');
  for (const [, key] of code.matchAll(/\bt\(\s*'([^']+)'/g)) {
    used.add(key);
    if (!reference.has(key)) faults.push(`${file}: t('${key}') is in no catalogue`);
  }
  for (const [, prefix] of code.matchAll(/\bt\(\s*`([a-z-]+)\$\{/g)) {
    prefixes.add(prefix);
    if (![...reference.keys()].some((key) => key.startsWith(prefix))) faults.push(`${file}: no text starts with ${prefix}`);
  }
  for (const [, literal] of code.matchAll(/'([a-z][a-z0-9-]+)'/g)) if (reference.has(literal)) used.add(literal);
}
for (const key of reference.keys()) {
  if (!used.has(key) && ![...prefixes].some((prefix) => key.startsWith(prefix))) faults.push(`en.ftl: ${key} is used nowhere`);
}

if (faults.length) {
  console.error(`Catalogues:\n  ${faults.join('\n  ')}`);
  process.exit(1);
}
console.log(`Catalogues: ${reference.size} texts in ${LANGUAGES.join(', ')}.`);
