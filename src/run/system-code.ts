/** The code that the system or Node gave an error, such as `ENOENT`; nothing where it is of another kind. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined
