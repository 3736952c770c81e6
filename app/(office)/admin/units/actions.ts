'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { CloseUnit, closeUnit } from '../../../../lib/ledger/people/close-unit.ts'
import { CreateUnit, createUnit } from '../../../../lib/ledger/people/create-unit.ts'
import { EditUnit, editUnit } from '../../../../lib/ledger/people/edit-unit.ts'

export const createUnitAction = action(CreateUnit, createUnit)
export const editUnitAction = action(EditUnit, editUnit)
export const closeUnitAction = action(CloseUnit, closeUnit)
