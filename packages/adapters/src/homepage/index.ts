export { createHomepageReader } from './create-homepage-reader.ts'
export { readHomepageLinks } from './read-homepage-links.ts'
