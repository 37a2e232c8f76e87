import type { Stage } from '../stage.ts'
import type { Story } from '../tell-stories.ts'
import { tellAssessments, tellLastYear, tellOwnQuestions } from './council-assessments.ts'
import { tellClaims } from './council-claims.ts'
import { tellCleaning } from './council-cleaning.ts'
import { tellOwnHouse, tellVisits } from './council-conditions.ts'
import {
  tellAgency,
  tellHomeCare,
  tellKitchens,
  tellLaundry,
  tellQuietContracts,
  tellThisWeek,
} from './council-contracts.ts'
import { tellLeaving } from './council-leaving.ts'
import { tellOversight } from './council-oversight.ts'
import { tellLaundryPlan } from './council-plan.ts'
import { tellCouncilRecords } from './council-records.ts'
import { tellRegister } from './council-register.ts'
import { tellRisk } from './council-risk.ts'
import { tellCouncilStatements } from './council-statements.ts'

/** Two and a half years of the council. */
export function tellCouncil(stage: Stage): readonly Story[] {
  const stories = [
    tellRegister,
    tellCleaning,
    tellClaims,
    tellAssessments,
    tellLastYear,
    tellOwnQuestions,
    tellKitchens,
    tellLaundry,
    tellHomeCare,
    tellAgency,
    tellQuietContracts,
    tellLaundryPlan,
    tellRisk,
    tellLeaving,
    tellOversight,
    tellVisits,
    tellOwnHouse,
    tellCouncilRecords,
    tellCouncilStatements,
    tellThisWeek,
  ]
  return stories.map((tell) => tell(stage))
}
