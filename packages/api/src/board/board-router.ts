import {
  listBoardActions,
  listBoardConduct,
  listBoardMoney,
  listContradictions,
  listReportRecords,
  showBoard,
} from '@daylight/application'
import {
  boardActionsOutput,
  boardConductOutput,
  boardMoneyOutput,
  boardOutput,
  contradictionsOutput,
  listBoardActionsInput,
  listBoardConductInput,
  listBoardMoneyInput,
  listContradictionsInput,
  listReportRecordsInput,
  reportRecordsOutput,
} from '@daylight/contracts'
import { memberProcedure, router } from '../procedures/build-procedures.ts'

export const boardRouter = router({
  get: memberProcedure('finding:read')
    .output(boardOutput)
    .query(({ ctx }) => showBoard(ctx.deps, ctx.actor)),
  actions: memberProcedure('finding:read')
    .input(listBoardActionsInput)
    .output(boardActionsOutput)
    .query(({ ctx, input }) => listBoardActions(ctx.deps, ctx.actor, input)),
  money: memberProcedure('finding:read')
    .input(listBoardMoneyInput)
    .output(boardMoneyOutput)
    .query(({ ctx, input }) => listBoardMoney(ctx.deps, ctx.actor, input)),
  conduct: memberProcedure('buyer_conduct:read')
    .input(listBoardConductInput)
    .output(boardConductOutput)
    .query(({ ctx, input }) => listBoardConduct(ctx.deps, ctx.actor, input)),
  reportRecords: memberProcedure('finding:read')
    .input(listReportRecordsInput)
    .output(reportRecordsOutput)
    .query(({ ctx, input }) => listReportRecords(ctx.deps, ctx.actor, input)),
  contradictions: memberProcedure('finding:read')
    .input(listContradictionsInput)
    .output(contradictionsOutput)
    .query(({ ctx, input }) => listContradictions(ctx.deps, ctx.actor, input)),
})
