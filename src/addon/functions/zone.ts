// CATCHMENT_MINUTES and IN_CATCHMENT (method.md 1).
import { catchmentMinutes, inCatchment } from '../../core/domain/catchment.ts'
import { businessSize, number, text } from './kinds.ts'
import { define, optional, required, whole } from './spread.ts'
import { readDistricts } from './tables.ts'

export const catchmentMinutesOf = define(
  'CATCHMENT_MINUTES',
  { businessSize: required(businessSize) },
  ({ businessSize }) => catchmentMinutes(businessSize) ?? '',
)

export const isInCatchment = define(
  'IN_CATCHMENT',
  {
    businessSize: required(businessSize),
    minutes: optional(number(0)),
    district: optional(text),
    districts: whole(readDistricts('IN_CATCHMENT')),
  },
  ({ businessSize, minutes, district, districts }) =>
    inCatchment(businessSize, minutes, district ?? '', districts) ?? '',
)
