// The plan against the solver: a script for a process of its own, which nothing else has warmed up or filled.
import { shippedPlan } from './plan.ts'
import { measureAgainstSolver } from './solver.ts'

console.log(JSON.stringify(await measureAgainstSolver(await shippedPlan())))
