import { inputs } from './tests/trust/inputs'
import { rowsTable } from './tests/trust/row'
console.log(rowsTable('x', await inputs({quick: process.argv[2]==='q'})))
process.exit(0)
