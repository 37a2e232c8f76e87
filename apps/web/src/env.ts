/** Whether this is the development server, whose tools need more than the page's policy otherwise allows. */
export const isDevelopment = process.env.NODE_ENV === 'development'
