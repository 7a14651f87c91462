// How the tests are found and run.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine is slow now and then; what is wrong fails each time.
    retry: 2,
  },
})
