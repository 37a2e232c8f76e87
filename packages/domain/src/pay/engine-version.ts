/** Changes when the same row and rates could give another verdict or another sum. */
export const PAY_ENGINE_VERSION = '2'
