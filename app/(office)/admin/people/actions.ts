'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { ClosePost, closePost } from '../../../../lib/ledger/people/close-post.ts'
import { CreatePerson, createPerson } from '../../../../lib/ledger/people/create-person.ts'
import { CreatePost, createPost } from '../../../../lib/ledger/people/create-post.ts'
import { EditPerson, editPerson } from '../../../../lib/ledger/people/edit-person.ts'
import { EditPost, editPost } from '../../../../lib/ledger/people/edit-post.ts'
import { HandOver, handOver } from '../../../../lib/ledger/people/hand-over.ts'
import { HandOverAll, handOverAll } from '../../../../lib/ledger/people/hand-over-all.ts'
import { ResetPassword, resetPassword } from '../../../../lib/ledger/people/reset-password.ts'

export const createPersonAction = action(CreatePerson, createPerson)
export const editPersonAction = action(EditPerson, editPerson)
export const resetPasswordAction = action(ResetPassword, resetPassword)
export const createPostAction = action(CreatePost, createPost)
export const editPostAction = action(EditPost, editPost)
export const closePostAction = action(ClosePost, closePost)
export const handOverAction = action(HandOver, handOver)
export const handOverAllAction = action(HandOverAll, handOverAll)
