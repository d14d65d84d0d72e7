/** Most bytes of a file of people. */
export const MOST_BYTES = 5 * 1024 * 1024
/** Most bytes that a workbook may unpack to. */
export const MOST_UNPACKED = 50 * 1024 * 1024
/** Most rows of people. */
export const MOST_ROWS = 50_000
/** Most columns. */
export const MOST_COLUMNS = 200
/** Within how many rows the header has to stand. */
export const HEADER_WITHIN = 20
