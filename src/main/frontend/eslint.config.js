import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['node_modules/**'] },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'vite.config.ts'],
    extends: [...ts.configs.strict, ...ts.configs.stylistic],
    languageOptions: { globals: globals.browser },
    plugins: { lit },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // The policy forbids inline style, so a style attribute in a template would silently do nothing.
      'no-restricted-syntax': ['error', {
        selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle=/]',
        message: 'No inline style: the Content-Security-Policy drops it. Use a class.',
      }],
      'no-console': 'error',
      'no-unused-private-class-members': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/*.mjs', 'eslint.config.js'], languageOptions: { globals: globals.node } },
);
