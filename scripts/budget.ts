import { exit } from 'node:process'
import { runSizes } from '../tests/bench/sizes-part'
import { overBudget } from '../tests/bench/sizes'

/** Weighs the build against its budgets: `npm run build && npm run budget`. Fails with what is over its own. */

const sizes = runSizes((text) => console.log(`\n${text}`))
const problems = sizes ? overBudget(sizes) : ['Without a build nothing can be weighed.']
for (const problem of problems) console.error(problem)
exit(problems.length === 0 ? 0 : 1)
