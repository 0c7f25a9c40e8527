import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.astro/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // TypeScript's noPropertyAccessFromIndexSignature asks for the brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    rules: {
      'no-console': 'off',
      eqeqeq: 'error',
      // TypeScript finds these, and knows that a parameter in a type is not a variable.
      'no-unused-vars': 'off',
      // A table whose rows become blocks on a phone says its roles, because some browsers forget them:
      // https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
      'astro/jsx-a11y/no-redundant-roles': ['error', { thead: ['rowgroup'], tbody: ['rowgroup'] }],
      // What is wider than its box moves by the arrow keys, so that the box must take the focus:
      // https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['section'], roles: [] }],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
    },
  },
);
