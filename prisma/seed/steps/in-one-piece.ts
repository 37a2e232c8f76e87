/** A file as it arrives: small enough for one piece. */
export async function* inOnePiece(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content)
}
