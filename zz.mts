import { hostilePages } from './tests/trust/loose-answers'
import { rowsTable } from './tests/trust/row'
console.log(rowsTable('x', await hostilePages(Number(process.argv[2]))))
process.exit(0)
