/** How long an answer counts as fresh where nothing else is said, in milliseconds. */
const FRESH = 15_000

/** What all questions to Okta share: the client itself tries again, and says when the connection is missing. */
export const asking = { staleTime: FRESH, retry: false, networkMode: 'always' } as const
