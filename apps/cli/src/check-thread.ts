/** Entry of a thread that checks blocks of a payroll. */
import { serveThread } from '@daylight/adapters/threads'
import { buffersOf } from '@daylight/domain/pay-shares'
import type { BlockAnswer, BlockPiece, BlockTask } from './block-messages.ts'
import { prepareBlockCheck } from './check-block.ts'

serveThread<BlockTask, BlockPiece, BlockAnswer>((task) => {
  const check = prepareBlockCheck(task)
  return (piece) => {
    const checked = check(piece)
    const spent = piece.block.bytes.buffer
    return {
      answer: { checked, spent },
      handOver: checked ? [spent, ...buffersOf(checked.shares), checked.json.buffer] : [spent],
    }
  }
})
