import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import regexp from 'eslint-plugin-regexp'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['build', 'data', 'prisma/generated', 'test-results', 'playwright-report']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Interfaces that answer at once or later (Sql) are awaited either way.
      '@typescript-eslint/await-thenable': 'off',
      // Remix redirects and answers by throwing responses.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Whatever is sent to us runs through these: each takes time in proportion to its text, wherever it matches.
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false, ignorePartial: false }],
      'regexp/no-misleading-capturing-group': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-invalid-regexp': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-useless-assertions': 'error',
      'regexp/no-contradiction-with-assertion': 'error',
    },
  },
  {
    // A test is called one thing, here as in the journeys.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'vitest', importNames: ['it'], message: 'Use test.' }] }],
    },
  },
  {
    // What runs in tests and in the demo has its own time: only what starts a process reads the machine's.
    files: ['server/**/*.ts'],
    ignores: [
      'server/start-services.ts',
      'server/main.ts',
      'server/writer-thread.ts',
      'server/cli/**',
      'server/client/**',
      'server/platform/create-migration.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'MemberExpression[object.name="Date"][property.name="now"]',
          'NewExpression[callee.name="Date"][arguments.length=0]',
          'CallExpression[callee.name="Date"]',
        ].map((selector) => ({ selector, message: 'Take a Clock, or the time itself.' })),
      ],
    },
  },
  {
    // What is stored is read by its codec, whichever release wrote it. Only what comes in is parsed where it does, and judged.
    files: ['server/**/*.{ts,tsx}'],
    ignores: [
      'server/platform/codec.ts',
      'server/board/board-codec.ts',
      'server/facts/state-codec.ts',
      'server/facts/series-name.ts',
      'server/facts/stored-update.ts',
      'server/ledger/judge-push.ts',
      'server/ledger/parse-push.ts',
      'server/ledger/replay-quarantined.ts',
      'server/ledger/start-writer.ts',
      'server/platform/release.ts',
      'server/api/parse-json.ts',
      'server/cli/**',
      'server/client/**',
      'server/facts/read-rows.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'JSON', property: 'parse', message: 'What is stored has a codec: platform/codec.ts.' },
      ],
    },
  },
  {
    files: ['app/**/*.tsx', 'app/**/*.ts'],
    extends: [hooks.configs.flat['recommended-latest'] ?? hooks.configs.flat.recommended],
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // Tests read what they wrote themselves.
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-super-linear-move': 'off',
    },
  },
  {
    files: ['*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
)
