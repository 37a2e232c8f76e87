import { z } from 'zod'

/** The form with the file, as a browser sends it. */
export const supplierFileInput = z.instanceof(FormData).transform((form, context) => {
  const file = form.get('file')
  // A form sent without choosing a file carries one without name and content.
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) {
    context.addIssue({
      code: 'custom',
      path: ['file'],
      message: 'Choose the file that holds your suppliers.',
    })
    return z.NEVER
  }
  return file
})
