/** Why a statement's file was not read, and how to mend it, by the reason in the address. */
export function sayStatementRefusal(reason: string): string {
  switch (reason) {
    case 'title_missing':
      return 'Say which year it is of, then choose the file again.'
    case 'no_file':
    case 'file_missing':
      return 'Choose a file first.'
    case 'file_empty':
      return 'The file is empty. Download it again, then send it.'
    case 'file_too_large':
      return 'The file is too large. Send the statement alone, or paste its text.'
    case 'file_took_too_long':
      return 'Reading the file took too long. Paste its text instead.'
    case 'file_not_text':
      return 'The file holds pictures of its pages and no text. Paste its words instead.'
    case 'file_password_protected':
      return 'The file asks for a password. Send one without, or paste its text.'
    case 'supplier_archived':
      return 'This supplier is archived. Restore it first.'
    default:
      return 'This cannot be read. Send a PDF, a Word document (.docx), a web page or plain text, or paste the text.'
  }
}
